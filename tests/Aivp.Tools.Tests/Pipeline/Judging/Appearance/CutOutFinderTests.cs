using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Judging.Appearance;

namespace Aivp.Tools.Tests.Pipeline.Judging.Appearance;

public class CutOutFinderTests
{
    [Fact]
    public void Find_WhenTwoFiguresOverlap_FindsBoth()
    {
        RgbImage picture = new PaperPicture(640, 360).Put(PaperDoll.Tom, 265, 330, 260).Put(PaperDoll.Ines, 340, 340, 280).Image;

        CutOuts found = CutOutFinder.Find(picture, null);

        found.Figures.Should().HaveCount(2);
    }

    [Fact]
    public void Find_WhenFiguresAreCutByTheFrame_FindsThem()
    {
        RgbImage picture = new PaperPicture(640, 360).Put(PaperDoll.Tom, 200, 900, 900).Put(PaperDoll.Ines, 480, 800, 800).Image;

        CutOutFinder.Find(picture, null).Figures.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(0.55, 0.6, 0.9)]
    [InlineData(1, 0.8, 0.55)]
    [InlineData(1.03, 1, 1)]
    public void Find_WhenTheSceneIsLit_ReadsTheLightOffTheKeyline(double red, double green, double blue)
    {
        RgbImage picture = new PaperPicture(640, 360, red, green, blue).Put(PaperDoll.Ines, 320, 340, 300).Image;

        CutOuts found = CutOutFinder.Find(picture, null);

        found.Figures.Should().HaveCount(1);
        Light light = Light.Between(found.Keyline!.Value.Paper, PaperPicture.Paper);
        light.Red.Should().BeApproximately((float)red, 0.02f);
        light.Green.Should().BeApproximately((float)green, 0.02f);
        light.Blue.Should().BeApproximately((float)blue, 0.02f);
    }

    [Fact]
    public void Find_WhenThePictureIsNoise_FindsNothing()
    {
        byte[] pixels = new byte[640 * 360 * 3];
        new Random(1).NextBytes(pixels);

        CutOutFinder.Find(new(640, 360, pixels), null).Figures.Should().BeEmpty();
    }

    [Fact]
    public void Find_WhenAWhiteRailStandsBeforeTheNight_SeesNobodyAndNoGap()
    {
        RgbImage picture = new(640, 360);
        for (int y = 0; y < 360; y++)
        {
            for (int x = 0; x < 640; x++)
            {
                ReadOnlySpan<byte> colour = y % 40 < 2 || x % 90 < 2 ? [115, 113, 126] : [18, 34, 57];
                colour.CopyTo(picture.Row(y).Slice(3 * x, 3));
            }
        }

        CutOuts found = CutOutFinder.Find(picture, new Keyline(new(250, 246, 237), new(29, 26, 36), 1));

        found.Figures.Should().BeEmpty();
        found.IsOpen.Should().BeFalse();
    }
}
