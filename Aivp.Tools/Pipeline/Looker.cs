using System.Collections.Concurrent;
using System.Globalization;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating.Gate;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Has frames of one clip judged, each once; those that look the same share one verdict.</summary>
internal sealed class Looker(
    JudgePanel panel, IMediaEngine media, GateOrder order, string clip, SmallFrames frames, PixelSize size, IReadOnlyList<ClipFault> signal) : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-gate-").FullName;
    private readonly ConcurrentDictionary<int, RgbImage> _decoded = [];
    private readonly ConcurrentDictionary<int, Lazy<Task<FrameOpinion>>> _opinions = [];

    /// <summary>Reads frames ahead, all in one pass.</summary>
    public async Task DecodeAsync(IReadOnlyList<int> wanted, CancellationToken cancellationToken)
    {
        int[] distinct = [.. wanted.Where(frame => Twin(frame, wanted) == frame)];
        IReadOnlyList<RgbImage> images = await media.DecodeFramesAsync(clip, distinct, size, cancellationToken);
        for (int i = 0; i < distinct.Length; i++)
        {
            _decoded[distinct[i]] = images[i];
        }

        foreach (int frame in wanted)
        {
            int twin = Twin(frame, wanted);
            _opinions[frame] = _opinions.GetOrAdd(twin, one => new(() => JudgeAsync(one, cancellationToken)));
        }
    }

    /// <summary>What is to be said of a frame.</summary>
    public Task<FrameOpinion> LookAsync(int frame, CancellationToken cancellationToken) =>
        _opinions.GetOrAdd(frame, one => new(() => JudgeAsync(one, cancellationToken))).Value;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    // The first of those that show the same and must show the same.
    private int Twin(int frame, IReadOnlyList<int> among) =>
        among.First(other => other == frame || (other < frame && SameTask(other, frame) && frames.Difference(other, frame) < GateLimits.SamePicture));

    private bool SameTask(int a, int b) => order.Expected.At(Moment(a)).SequenceEqual(order.Expected.At(Moment(b)));

    private double Moment(int frame) => frames.Count == 1 ? 0 : (double)frame / (frames.Count - 1);

    private async Task<FrameOpinion> JudgeAsync(int frame, CancellationToken cancellationToken)
    {
        if (!ClipGate.HasPicture(signal, frames.TimeOf(frame)))
        {
            return FrameOpinion.NoPicture;
        }

        if (!_decoded.TryGetValue(frame, out RgbImage? image))
        {
            image = (await media.DecodeFramesAsync(clip, [frame], size, cancellationToken))[0];
        }

        string picture = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{frame:00000}.png"));
        await File.WriteAllBytesAsync(picture, await Task.Run(() => Png.Encode(image), cancellationToken), cancellationToken);
        _decoded.TryRemove(frame, out _);
        PanelVerdict? best = null;
        bool isLast = frame == frames.Count - 1;
        foreach (Expectation expected in order.Expected.At(Moment(frame)))
        {
            PanelVerdict verdict = await (isLast ? panel.JudgeAsync(picture, expected, cancellationToken) : panel.JudgeFreelyAsync(picture, expected, cancellationToken));
            best = best is null || verdict.Score > (best.Score ?? -1) ? verdict : best;
            if (best.Score >= order.Accepted)
            {
                break;
            }
        }

        File.Delete(picture);
        return new(best!.Score, [.. best.Defects.Select(defect => (KindOf(defect.Kind), defect.Character?.ToString()))], Reason(best));
    }

    private static string Reason(PanelVerdict verdict)
    {
        CharacterVerdict[] low = [.. verdict.Characters.Where(character => character.Score < 0.8)];
        return low.Length > 0 ? string.Join("; ", low.Select(character => $"{character.Character}: {character.Reason}")) : verdict.Reason;
    }

    private static FaultKind KindOf(DefectKind kind) => kind switch
    {
        DefectKind.ExtraPerson or DefectKind.Clone => FaultKind.ExtraPerson,
        DefectKind.MissingCharacter => FaultKind.MissingPerson,
        DefectKind.SwappedCharacter or DefectKind.Stranger => FaultKind.Swapped,
        _ => FaultKind.Drifted,
    };
}
