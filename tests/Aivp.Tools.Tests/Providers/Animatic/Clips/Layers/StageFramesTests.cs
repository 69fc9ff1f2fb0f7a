using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Providers.Animatic;
using Aivp.Tools.Providers.Animatic.Clips;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Media;
using Aivp.Tools.Tests.Media.Ffmpeg;

namespace Aivp.Tools.Tests.Providers.Animatic.Clips.Layers;

public sealed class StageFramesTests : IDisposable
{
    private static readonly PixelSize s_size = new(480, 270);
    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Collect_BetweenTwoKeyframes_BeginsAndEndsWithThemAndIsTheSameEachTime()
    {
        Shot shot = Shot(Framing.Long) with { LastFrameText = "Medium shot. The woman in the yellow raincoat stands." };
        string first = await KeyframeAsync("first.png", shot, FrameKind.First);
        string last = await KeyframeAsync("last.png", shot, FrameKind.Last);

        Delivery delivery = await MakeAsync("one.mp4", "Handheld push in.", first, last);
        await MakeAsync("two.mp4", "Handheld push in.", first, last);

        delivery.Log!["layers"]!.GetValue<bool>().Should().BeTrue();
        IReadOnlyList<RgbImage> frames = await _test.Engine.DecodeFramesAsync(_test.At("one.mp4"), [0, 24, 47], CancellationToken.None);
        PictureDifference.Psnr(frames[0], await AtSizeAsync(first)).Should().BeGreaterThan(32);
        PictureDifference.Psnr(frames[2], await AtSizeAsync(last)).Should().BeGreaterThan(32);
        PictureDifference.Psnr(frames[1], frames[0]).Should().BeLessThan(28);
        File.ReadAllBytes(_test.At("two.mp4")).Should().Equal(File.ReadAllBytes(_test.At("one.mp4")));
    }

    [Fact]
    public async Task Collect_WhenTheCameraStandsStill_PeopleBreatheAndThePlaceDoesNotMove()
    {
        string first = await KeyframeAsync("first.png", Shot(Framing.MediumLong), FrameKind.First);

        await MakeAsync("clip.mp4", "Static camera.", first, null);

        IReadOnlyList<RgbImage> frames = await _test.Engine.DecodeFramesAsync(_test.At("clip.mp4"), [0, 20], CancellationToken.None);
        double most = 0;
        double place = 0;
        for (int y = 0; y < s_size.Height; y++)
        {
            for (int x = 0; x < s_size.Width; x++)
            {
                double difference = Math.Abs(frames[0][x, y].G - frames[1][x, y].G);
                most = Math.Max(most, difference);
                place = x < 20 ? Math.Max(place, difference) : place;
            }
        }

        most.Should().BeGreaterThan(25, "shoulders and outlines rise by a hair");
        place.Should().BeLessThan(10, "nothing else does");
    }

    [Fact]
    public async Task Collect_WhenSomebodyHasPaintedOverTheKeyframe_ShowsWhatIsThereNow()
    {
        string first = await KeyframeAsync("first.png", Shot(Framing.MediumLong), FrameKind.First);
        RgbImage changed = Png.Read(first);
        changed.Pixels.AsSpan(0, changed.Pixels.Length / 2).Fill(200);
        await Png.WriteAsync(changed, first, CancellationToken.None);

        Delivery delivery = await MakeAsync("clip.mp4", "Static camera.", first, null);

        delivery.Log!["layers"]!.GetValue<bool>().Should().BeFalse();
        RgbImage frame = (await _test.Engine.DecodeFramesAsync(_test.At("clip.mp4"), [47], CancellationToken.None))[0];
        PictureDifference.Psnr(frame, await AtSizeAsync(first)).Should().BeGreaterThan(32);
    }

    private static Shot Shot(Framing framing) => Film.Shot(framing, CameraAngle.EyeLevel, "Two people on deck.", Film.Seen(Film.Ines), Film.Seen(Film.Bako, Facing.ThreeQuarter));

    private async Task<RgbImage> AtSizeAsync(string picture) => (await _test.Engine.DecodeAsync(picture, CancellationToken.None)).Cover(s_size);

    private async Task<string> KeyframeAsync(string name, Shot shot, FrameKind kind)
    {
        AnimaticImageProvider artist = new(_test.Engine);
        ImageRequest request = Film.Keyframe(shot, kind: kind);
        Submission submission = await artist.SubmitAsync(request, Call(), CancellationToken.None);
        await artist.CollectAsync(submission, Call(), _test.At(name), CancellationToken.None);
        return _test.At(name);
    }

    private async Task<Delivery> MakeAsync(string name, string motion, string first, string? last)
    {
        AnimaticVideoProvider provider = new(new(_test.Engine));
        VideoRequest request = new("animatic", motion, s_size, TimeSpan.FromSeconds(2), 7) { FirstFrame = first, LastFrame = last };
        Submission submission = await provider.SubmitAsync(request, Call(), CancellationToken.None);
        return await provider.CollectAsync(submission, Call(), _test.At(name), CancellationToken.None);
    }

    private static VendorCall Call() => new(Guid.Empty, null, "", new Silent());

    private sealed class Silent : IProgress<VendorProgress>
    {
        public void Report(VendorProgress value)
        {
        }
    }
}
