using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Pipeline.Judging.Local;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Pipeline.Judging.Local;

public sealed class SettingJudgeTests : IDisposable
{
    private readonly TestSight _sight = new();

    public void Dispose() => _sight.Dispose();

    [Fact]
    public async Task Judge_WhenItsThePlace_SaysSo()
    {
        string place = _sight.Save("place.png", Place((40, 70, 120), (200, 120, 40)));
        string frame = _sight.Save("frame.png", Place((42, 72, 118), (198, 122, 44), shift: 40));

        Verdict verdict = await new SettingJudge(_sight.Shelf).JudgeAsync(frame, Expected(place, null), default);

        verdict.Score.Should().BeGreaterThanOrEqualTo(0.8);
        verdict.Reason.Should().Contain("as in the place without people");
    }

    [Fact]
    public async Task Judge_WhenItsAnotherPlace_NamesTheDefect()
    {
        string place = _sight.Save("place.png", Place((40, 70, 120), (200, 120, 40)));
        string frame = _sight.Save("frame.png", Toys.Draw(3, wall: 220));

        Verdict verdict = await new SettingJudge(_sight.Shelf).JudgeAsync(frame, Expected(place, null), default);

        verdict.Score.Should().BeLessThanOrEqualTo(0.2);
        verdict.Defects.Should().Equal(new Defect(DefectKind.WrongSetting, null));
    }

    [Fact]
    public async Task Judge_WhenOneOfThePicturesIsAsInTheFrame_TakesThatOne()
    {
        string elsewhere = _sight.Save("place.png", Toys.Draw(3, wall: 220));
        string style = _sight.Save("style.png", Place((40, 70, 120), (200, 120, 40)));

        Verdict verdict = await new SettingJudge(_sight.Shelf).JudgeAsync(style, Expected(elsewhere, style), default);

        verdict.Reason.Should().Contain("as in the style frame");
    }

    [Theory]
    [InlineData(Framing.Long, PictureStyle.Illustrated, true)]
    [InlineData(Framing.CloseUp, PictureStyle.Illustrated, false)]
    [InlineData(Framing.Long, PictureStyle.CutOut, false)]
    public void AppliesTo_WhereEnoughOfThePlaceIsSeen(Framing framing, PictureStyle style, bool applies) =>
        new SettingJudge(_sight.Shelf).AppliesTo(Expected("place.png", null) with { Framing = framing, Style = style }).Should().Be(applies);

    [Fact]
    public void AppliesTo_WhereTheSceneHasNoPictures_IsFalse() => new SettingJudge(_sight.Shelf).AppliesTo(Expected(null, null)).Should().BeFalse();

    [Fact]
    public async Task Judge_WithoutItsNetworks_SaysWhy()
    {
        using TestSight blind = new(TestSight.NoLibrary);
        string place = blind.Save("place.png", Place((40, 70, 120), (200, 120, 40)));

        Verdict verdict = await new SettingJudge(blind.Shelf).JudgeAsync(place, Expected(place, null), default);

        (verdict.Score, verdict.Defects.Count).Should().Be((null, 0));
    }

    private static Expectation Expected(string? background, string? styleFrame) => new(new FrameId("shot-01", FrameKind.First), Framing.Long, [], [])
    {
        Style = PictureStyle.Illustrated,
        Background = background,
        StyleFrame = styleFrame,
    };

    /// <summary>A wall and a floor with tiles.</summary>
    private static RgbImage Place((byte R, byte G, byte B) wall, (byte R, byte G, byte B) floor, int shift = 0)
    {
        RgbImage image = new(480, 270);
        for (int y = 0; y < image.Height; y++)
        {
            Span<byte> row = image.Row(y);
            for (int x = 0; x < image.Width; x++)
            {
                bool line = (x + shift) % 60 < 4 || y % 45 < 3;
                (byte r, byte g, byte b) = line ? ((byte)20, (byte)20, (byte)24) : y < 150 ? wall : floor;
                (row[3 * x], row[(3 * x) + 1], row[(3 * x) + 2]) = (r, g, b);
            }
        }

        return image;
    }
}
