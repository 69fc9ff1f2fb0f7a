using System.Diagnostics;
using System.Globalization;
using Aivp.Benchmarks.Choosing;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Animating.Gate;
using Aivp.Tools.Pipeline.Judging;

namespace Aivp.Benchmarks.Gate;

/// <summary>Makes a shot's clips, one for each fault, and shows them to the gate.</summary>
internal sealed class GateRun(Studio studio, ClipPainter painter, JudgePanel panel, ClipGate gate, string folder)
{
    private const double Accepted = 0.8;

    public async Task<IReadOnlyList<GateTrial>> TryAsync(FrameCase frame, int number, int seconds, CancellationToken cancellationToken)
    {
        Expectation expected = await studio.ExpectAsync(frame, cancellationToken);
        (string right, _) = await studio.DrawAsync(frame, number, 0, cancellationToken);
        PanelVerdict keyframe = await panel.JudgeAsync(right, expected, cancellationToken);
        if (keyframe.Score is not >= Accepted)
        {
            // No clip is made from a keyframe that isn't accepted.
            return [];
        }

        List<GateTrial> trials = [];
        foreach (PlantedFault fault in Enum.GetValues<PlantedFault>())
        {
            (string Right, string? Wrong)? stills = await StillsAsync(frame, fault, number, right, cancellationToken);
            if (stills is not { } pair)
            {
                continue;
            }

            string name = string.Create(CultureInfo.InvariantCulture, $"{frame.Film}-{frame.Shot.Slug}-{frame.Kind}-{fault}");
            string clip = Path.Combine(folder, $"{name}.mp4");
            string motion = GateCases.Motion(number);
            await painter.PaintAsync(pair.Right, pair.Wrong, fault, motion, seconds, clip, cancellationToken);
            TimeSpan length = TimeSpan.FromSeconds(seconds);
            long start = Stopwatch.GetTimestamp();
            ClipVerdict verdict = await gate.JudgeAsync(
                new(new(expected, expected), motion, length, length, Accepted) { Keyframe = pair.Right, KeyframeScore = keyframe.Score, IsDrawn = true }, clip, cancellationToken);
            trials.Add(new(name, fault, verdict, Stopwatch.GetElapsedTime(start)));
        }

        return trials;
    }

    /// <summary>The right still and the wrong one; null: the fault can't be planted in this shot.</summary>
    private async Task<(string Right, string? Wrong)?> StillsAsync(FrameCase frame, PlantedFault fault, int number, string right, CancellationToken cancellationToken)
    {
        if (GateCases.Drawn(fault) is string drawn)
        {
            if (await studio.SeedOfAsync(frame, drawn, cancellationToken) is int seed)
            {
                string faulty = (await studio.DrawAsync(frame with { Film = $"{frame.Film}-{fault}" }, seed, 1, cancellationToken)).File;
                return ((await studio.DrawAsync(frame, seed, 0, cancellationToken)).File, faulty);
            }

            return null;
        }

        if (!GateCases.NeedsStill(fault))
        {
            return (right, null);
        }

        return GateCases.Wrong(frame, fault) is { } other ? (right, (await studio.DrawAsync(other, number, 0, cancellationToken)).File) : null;
    }
}
