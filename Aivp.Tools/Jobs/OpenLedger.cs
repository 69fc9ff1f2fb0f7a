using Aivp.Tools.Jobs.Shots;

namespace Aivp.Tools.Jobs;

/// <summary>An open ledger: two views of one database.</summary>
/// <param name="Jobs">Paid calls. Disposing of it closes the database.</param>
/// <param name="Shots">Work handed out.</param>
internal sealed record OpenLedger(IJobLedger Jobs, IShotLedger Shots);
