using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Animating.Gate;
using Aivp.Tools.Tests.Media.Ffmpeg;

namespace Aivp.Tools.Tests.Pipeline;

/// <summary>Pieces of a long shot, joined by the real engine.</summary>
public sealed class ClipJoinerTests : IDisposable
{
    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Join_KeepsEveryPieceToTheFrameAndShowsNoPictureTwice(bool sounds)
    {
        // Twelve frames a second; each frame is a little brighter than the one before. A piece begins with the last picture of the one before.
        (ClipTake, ClipPart)[] pieces =
        [
            Piece(0, "a", brightness: 20, frames: 24, from: 0, seconds: 2, sounds),
            Piece(1, "b", brightness: 20 + (23 * 3), frames: 24, from: 2, seconds: 1.5, sounds),
            Piece(2, "c", brightness: 20 + (41 * 3), frames: 12, from: 3.5, seconds: 1, sounds),
        ];

        await new ClipJoiner(_test.Engine).JoinAsync(pieces, _test.At("whole.mp4"), CancellationToken.None);

        MediaInfo whole = await _test.Engine.ProbeAsync(_test.At("whole.mp4"), CancellationToken.None);
        whole.Frames.Should().Be(54);
        whole.Duration!.Value.TotalSeconds.Should().BeApproximately(4.5, 0.001);
        (whole.AudioCodec is not null).Should().Be(sounds);
        IReadOnlyList<RgbImage> frames = await _test.Engine.DecodeFramesAsync(_test.At("whole.mp4"), [.. Enumerable.Range(0, 54)], CancellationToken.None);
        int[] seen = [.. frames.Select(frame => (int)frame[32, 24].G)];
        seen.Zip(seen.Skip(1), (one, next) => next - one).Take(41).Should().OnlyContain(step => step >= 1 && step <= 5, "a picture shown twice would be a step of 0, one left out of 6");

        // The third piece is just as long as it should be, so its first picture stays.
        (seen[42] - seen[41]).Should().BeInRange(-1, 1);
    }

    private (ClipTake Take, ClipPart Part) Piece(int index, string name, int brightness, int frames, double from, double seconds, bool sounds)
    {
        string file = $"{name}.mp4";
        string length = (frames / 12.0).ToString(System.Globalization.CultureInfo.InvariantCulture);
        string[] sound = sounds ? ["-f", "lavfi", "-i", $"sine=frequency={300 * (index + 1)}:d={length}", "-c:a", "aac"] : [];
        _test.Ffmpeg(
            [
                "-f", "lavfi", "-i", $"color=black:s=64x48:r=12:d={length},format=gray,geq=lum='{brightness}+N*3'", .. sound,
                "-pix_fmt", "yuv420p", "-c:v", "libx264", "-crf", "1", file,
            ]);
        ClipVerdict verdict = new(1, 1, [], [], []) { Duration = TimeSpan.FromSeconds(frames / 12.0), FramesPerSecond = 12 };
        JobResult made = new(null!, _test.At(file), null!, Reused: false);
        return (new(null!, null!, made, verdict, null), new(index, 3, TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(seconds)));
    }
}
