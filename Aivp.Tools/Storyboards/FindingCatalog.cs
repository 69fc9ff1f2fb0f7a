using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards;

/// <summary>Every kind of finding that <c>aivp check</c> can report, for <c>aivp check --explain CODE</c>.</summary>
public static class FindingCatalog
{
    /// <summary>All kinds by code.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        .. new[] { FileKinds.All, StructureKinds.All, ValueKinds.All, LinkKinds.All, ProjectKinds.All, TextKinds.All, PlanKinds.All, VideoKinds.All, ImportKinds.All }
            .SelectMany(kinds => kinds).OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    /// <summary>The kind with this code, in whatever case.</summary>
    /// <returns>Null when there is none.</returns>
    public static FindingKind? Find(string code) => All.FirstOrDefault(kind => kind.Code.Equals(code?.Trim(), StringComparison.OrdinalIgnoreCase));
}
