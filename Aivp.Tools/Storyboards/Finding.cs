namespace Aivp.Tools.Storyboards;

/// <summary>Something wrong or doubtful in a project's files.</summary>
/// <param name="Code">Stable, for example <c>AIVP104</c>; <c>aivp check --explain CODE</c> says what it means.</param>
/// <param name="Severity">Errors stop a production before it starts; warnings don't.</param>
/// <param name="Where">File and line.</param>
/// <param name="Message">What is wrong and what would be right, in one or two sentences.</param>
public sealed record Finding(string Code, Severity Severity, SourceLine Where, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Where}: {(Severity is Severity.Error ? "error" : "warning")} {Code}: {Message}";
}
