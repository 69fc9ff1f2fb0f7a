namespace Aivp.Tools.Storyboards.Files;

/// <summary>Collects what is wrong while a project is read, so that all of it is reported at once.</summary>
internal sealed class FindingLog
{
    private readonly HashSet<Finding> _findings = [];
    private readonly HashSet<SourceLine> _places = [];

    /// <summary>Everything found so far, by file, line and code.</summary>
    public IReadOnlyList<Finding> Sorted =>
        [.. _findings
            .OrderBy(finding => finding.Where.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Where.Line)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)];

    public bool HasErrors => _findings.Any(finding => finding.Severity is Severity.Error);

    /// <summary>Whether something was already found on this line.</summary>
    public bool Mentions(SourceLine where) => _places.Contains(where);

    public bool Has(FindingKind kind) => _findings.Any(finding => finding.Code == kind.Code);

    public void Add(FindingKind kind, SourceLine where, string message)
    {
        _findings.Add(new(kind.Code, kind.Severity, where, message));
        _places.Add(where);
    }
}
