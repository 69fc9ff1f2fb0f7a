using Aivp.Tools.Pipeline;

namespace Aivp.Agent.Cli;

/// <summary>The last line of <c>produce --json</c>: <c>{"report":{…}}</c>.</summary>
internal sealed record ReportDocument(ProductionReport Report);
