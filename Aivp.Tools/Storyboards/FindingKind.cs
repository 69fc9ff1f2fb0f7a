namespace Aivp.Tools.Storyboards;

/// <summary>One thing that can be wrong or doubtful in a project, whichever file it turns up in.</summary>
/// <param name="Code">Stable: <c>AIVP1xx</c> for errors, <c>AIVP3xx</c> for warnings.</param>
/// <param name="Severity">Errors stop a production before it starts.</param>
/// <param name="Title">A few words.</param>
/// <param name="Explanation">Why it matters and what to do, in one paragraph.</param>
/// <param name="Example">How it looks when it's right; Markdown, one or more lines.</param>
public sealed record FindingKind(string Code, Severity Severity, string Title, string Explanation, string Example);
