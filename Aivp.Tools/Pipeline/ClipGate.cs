using System.Globalization;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating.Gate;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Looks at a clip before it may go into the film: who is in it from beginning to end, and whether it moves, is lit and lasts as it should.</summary>
internal sealed class ClipGate(JudgePanel panel, IMediaEngine media)
{
    /// <summary>Changes whenever the same clip could get another verdict.</summary>
    public string Version => $"gate/1+{panel.Version}";

    /// <summary>Judges a clip.</summary>
    /// <param name="order">What it should be.</param>
    /// <param name="clip">Absolute path.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="Errors.MediaException">The clip can't be read.</exception>
    public async Task<ClipVerdict> JudgeAsync(GateOrder order, string clip, CancellationToken cancellationToken)
    {
        MediaInfo info = await media.ProbeAsync(clip, cancellationToken);
        double rate = info.FramesPerSecond is > 0 and double known ? known : 24;
        int count = info.Frames ?? 1;
        SmallFrames frames = new(
            await media.DecodeFramesAsync(clip, [.. Enumerable.Range(0, count)], Sized(info.Size, GateLimits.SmallHeight), cancellationToken), rate);
        TimeSpan length = info.Duration ?? frames.TimeOf(count);
        double? light = order.Keyframe is null ? null : SmallFrames.BrightnessOf(await SmallAsync(order.Keyframe, cancellationToken));
        Stillness stillness = new(order.Motion, length, peopleMove: !order.IsDrawn);
        List<ClipFault> signal = [.. SignalFaults.Find(frames, light, stillness), .. Duration(order, length, rate)];

        IReadOnlyList<int> plan = SamplePlan.Of(frames);
        await using Looker looker = new(panel, media, order, clip, frames, Sized(info.Size, Math.Min(info.Size.Height, GateLimits.JudgedHeight)), signal);
        DrawnEyes? drawn = await DrawnAsync(order, frames, cancellationToken);
        if (drawn is null)
        {
            await looker.DecodeAsync(plan, cancellationToken);
        }

        PersonFaults people = new(frames, order.Accepted, order.KeyframeScore, (frame, token) =>
            drawn is null ? looker.LookAsync(frame, token) : HasPicture(signal, frames.TimeOf(frame)) ? drawn.LookAsync(frame, token) : Task.FromResult(FrameOpinion.NoPicture));
        IReadOnlyList<ClipFault> wrong = await people.FindAsync(plan, cancellationToken);
        string[] remarks = [.. people.Blinks.Select(time => string.Create(CultureInfo.InvariantCulture, $"somebody is hard to recognise for a moment at {time.TotalSeconds:0.0} s"))];
        return ClipVerdict.Of(signal, wrong, people, remarks) with { Duration = length, FramesPerSecond = rate, NeedsScore = order.Expected.HasPeople };
    }

    /// <summary>Whether somebody can be recognised at a moment.</summary>
    public static bool HasPicture(IReadOnlyList<ClipFault> signal, TimeSpan time) =>
        !signal.Any(fault => fault.Kind is FaultKind.Black or FaultKind.Flicker && time >= fault.From && time < fault.To);

    /// <summary>For a clip of its keyframes' own pixels: who stands where on them. Null: it's none, or a keyframe has nobody placed.</summary>
    private async Task<DrawnEyes?> DrawnAsync(GateOrder order, SmallFrames frames, CancellationToken cancellationToken)
    {
        if (!order.IsDrawn || order.Keyframe is null || await ViewAsync(order.Keyframe, order.Expected.First, frames[0].Size, cancellationToken) is not { } first)
        {
            return null;
        }

        KeyframeView? last = order.EndFrame is null ? first : await ViewAsync(order.EndFrame, order.Expected.Last, frames[0].Size, cancellationToken);
        return last is null ? null : new(frames, first, last);
    }

    private async Task<KeyframeView?> ViewAsync(string picture, Expectation expected, PixelSize size, CancellationToken cancellationToken)
    {
        RgbImage image = await media.DecodeAsync(picture, cancellationToken);
        RgbImage small = image.Cover(size);
        if (expected.Figures.Count == 0)
        {
            return new(small, []);
        }

        PanelVerdict verdict = await panel.JudgeFreelyAsync(picture, expected, cancellationToken);
        if (verdict.Characters.Any(character => character.Figure is null))
        {
            return null;
        }

        // As the clip shows it: what stuck out of its shape was cut off evenly.
        double scale = Math.Max((double)size.Width / image.Width, (double)size.Height / image.Height);
        (double left, double top) = (((image.Width * scale) - size.Width) / 2, ((image.Height * scale) - size.Height) / 2);
        return new(small, [.. verdict.Characters.Select(character => character.Figure is { } box
            ? new KeyframeFigure(
                character.Character.ToString(), ((box.X * scale) - left) / size.Width, ((box.Y * scale) - top) / size.Height, box.Width * scale / size.Width, box.Height * scale / size.Height)
            : null).OfType<KeyframeFigure>()]);
    }

    private static IEnumerable<ClipFault> Duration(GateOrder order, TimeSpan length, double rate)
    {
        TimeSpan frame = TimeSpan.FromSeconds(1 / rate);
        if (length < order.Wanted - frame)
        {
            yield return new(FaultKind.WrongDuration, length, order.Wanted, string.Create(CultureInfo.InvariantCulture, $"lasts {length.TotalSeconds:0.0} s but the shot {order.Wanted.TotalSeconds:0.0} s"));
        }
        else if (length > order.Ordered + GateLimits.Overlong + frame)
        {
            yield return new(FaultKind.WrongDuration, order.Ordered, length, string.Create(CultureInfo.InvariantCulture, $"lasts {length.TotalSeconds:0.0} s where {order.Ordered.TotalSeconds:0.0} s were ordered"));
        }
    }

    private async Task<RgbImage> SmallAsync(string picture, CancellationToken cancellationToken)
    {
        RgbImage image = await media.DecodeAsync(picture, cancellationToken);
        PixelSize size = Sized(image.Size, GateLimits.SmallHeight);
        return image.Resize(size.Width, size.Height);
    }

    private static PixelSize Sized(PixelSize size, int height) =>
        new(Math.Max(8, (int)Math.Round((double)size.Width * height / Math.Max(1, size.Height))), Math.Max(6, height));
}
