using Aivp.Tools.Pipeline.Judging;

namespace Aivp.Benchmarks.Choosing;

/// <summary>One candidate: what was drawn wrong, and what the judge said.</summary>
/// <param name="File">The picture.</param>
/// <param name="Drawn">What was drawn wrong on purpose, for example <c>wrong_hair ines</c>.</param>
/// <param name="Verdict">The judges' verdict.</param>
/// <param name="Judged">How long judging took.</param>
internal sealed record Trial(string File, IReadOnlyList<string> Drawn, PanelVerdict Verdict, TimeSpan Judged)
{
    public bool IsClean => Drawn.Count == 0;

    /// <summary>What the judges found, in the same words as <see cref="Drawn"/>.</summary>
    public IReadOnlyList<string> Found { get; } =
        [.. Verdict.Defects.Select(defect => $"{JsonNames.Of(defect.Kind)} {defect.Character}".Trim()).Order(StringComparer.Ordinal)];
}
