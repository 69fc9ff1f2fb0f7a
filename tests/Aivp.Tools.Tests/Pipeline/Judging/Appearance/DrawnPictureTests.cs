using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Judging.Appearance;

namespace Aivp.Tools.Tests.Pipeline.Judging.Appearance;

public class DrawnPictureTests
{
    [Fact]
    public void IsDrawn_WhenFlatAreasMeetAtSharpEdges_IsTrue()
    {
        DrawnPicture.IsDrawn(new PaperPicture(320, 180).Put(PaperDoll.Ines, 160, 170, 150).Image).Should().BeTrue();
    }

    [Fact]
    public void IsDrawn_WhenAnEmptyPlaceHasNoEdges_IsTrue()
    {
        DrawnPicture.IsDrawn(Painted((x, y) => (byte)((x + y) / 2))).Should().BeTrue();
    }

    [Fact]
    public void IsDrawn_WhenItHasGrainAndEdges_IsFalse()
    {
        Random grain = new(7);

        DrawnPicture.IsDrawn(Painted((x, y) => (byte)((x / 40 % 2 == 0 ? 60 : 180) + grain.Next(-4, 5)))).Should().BeFalse();
    }

    private static RgbImage Painted(Func<int, int, byte> light)
    {
        RgbImage image = new(320, 180);
        for (int y = 0; y < 180; y++)
        {
            for (int x = 0; x < 320; x++)
            {
                image.Row(y).Slice(3 * x, 3).Fill(light(x, y));
            }
        }

        return image;
    }
}
