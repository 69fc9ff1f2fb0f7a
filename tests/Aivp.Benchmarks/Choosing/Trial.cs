using System.Diagnostics;
using System.Globalization;
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

    /// <summary>For people who look at the pictures: a line, with an exclamation mark where the judges and the artist differ.</summary>
    public string Describe(FrameCase frame) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Drawn.SequenceEqual(Found) ? " " : "!")} {File} {frame.Shot.Camera.Framing} {frame.Shot.Camera.Angle} {Verdict.Score:0.00} drawn [{string.Join(", ", Drawn)}] found [{string.Join(", ", Found)}] {Verdict.Reason}\n");

    /// <summary>Has it drawn and judged.</summary>
    public static async Task<Trial> MakeAsync(Studio studio, JudgePanel panel, FrameCase frame, Expectation expected, int seed, double drift, CancellationToken cancellationToken)
    {
        (string file, IReadOnlyList<string> drawn) = await studio.DrawAsync(frame, seed, drift, cancellationToken);
        long start = Stopwatch.GetTimestamp();
        PanelVerdict verdict = await panel.JudgeAsync(file, expected, cancellationToken);
        return new(file, drawn, verdict, Stopwatch.GetElapsedTime(start));
    }
}
