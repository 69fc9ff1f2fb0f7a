namespace Aivp.Agent.Cli;

/// <summary>What <c>--json</c> prints in place of a result: <c>{"error":{"code":"…","message":"…"}}</c>.</summary>
internal sealed record ErrorDocument(ErrorDocument.Details Error)
{
    internal sealed record Details(string Code, string Message);
}
