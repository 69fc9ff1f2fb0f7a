namespace Aivp.Tools.Storyboards.Files;

/// <summary>Collects what is wrong while a project is read, so that all of it is reported at once.</summary>
internal sealed class FindingLog
{
    // A file that is wrong in the same way more often than this is not going to be mended line by line.
    private const int MostOfAKind = 50;

    private readonly HashSet<Finding> _findings = [];
    private readonly Dictionary<(string File, FindingKind Kind), (int Count, SourceLine First)> _more = [];
    private readonly Dictionary<(string File, FindingKind Kind), int> _counts = [];
    private readonly HashSet<SourceLine> _places = [];

    /// <summary>Everything found so far, by file, line and code.</summary>
    public IReadOnlyList<Finding> Sorted =>
        [.. _findings
            .Concat(_more.Select(more => new Finding(more.Key.Kind.Code, more.Key.Kind.Severity, more.Value.First, $"From here on the file has {more.Value.Count} more findings of this kind.")))
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
        _places.Add(where);
        Finding finding = new(kind.Code, kind.Severity, where, message);
        if (_findings.Contains(finding))
        {
            return;
        }

        (string, FindingKind) key = (where.File, kind);
        int count = _counts[key] = _counts.GetValueOrDefault(key) + 1;
        if (count <= MostOfAKind)
        {
            _findings.Add(finding);
        }
        else
        {
            _more[key] = (count - MostOfAKind, _more.TryGetValue(key, out (int, SourceLine First) more) ? more.First : where);
        }
    }
}
