using Aivp.Tools.Jobs;

namespace Aivp.Tools.Skills;

/// <summary>A job and what its vendor says about it now.</summary>
/// <param name="Job">As the ledger has it.</param>
/// <param name="AtVendor">For example <c>queued (position 2)</c>; null: the vendor hasn't got it, or can't be asked.</param>
public sealed record JobStatus(Job Job, string? AtVendor);
