using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Errors;

/// <summary>The project's files have errors. Nothing was generated; mend what <see cref="Findings"/> name.</summary>
public sealed class ProjectException(IReadOnlyList<Finding> findings)
    : AivpException(string.Join(Environment.NewLine, findings.Where(finding => finding.Severity is Severity.Error)))
{
    /// <inheritdoc/>
    public override string Code => "project_invalid";

    /// <summary>All findings, warnings too, each with file and line.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
