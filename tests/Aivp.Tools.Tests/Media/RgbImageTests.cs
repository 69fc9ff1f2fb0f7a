using Aivp.Tools.Media;

namespace Aivp.Tools.Tests.Media;

public sealed class RgbImageTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 7)]
    [InlineData(16, 16)]
    [InlineData(40, 5)]
    public void Resize_WhenOneColour_KeepsItExactly(int width, int height)
    {
        RgbImage image = Filled(13, 11, (x, y) => (201, 7, 255));

        image.Resize(width, height).Pixels.Chunk(3).Should().OnlyContain(pixel => pixel[0] == 201 && pixel[1] == 7 && pixel[2] == 255);
    }

    [Fact]
    public void Resize_WhenSmaller_AveragesTheArea()
    {
        RgbImage image = Filled(4, 2, (x, y) => ((byte)(x * 10), (byte)(y * 100), 0));

        RgbImage half = image.Resize(2, 1);

        half[0, 0].Should().Be(((byte)5, (byte)50, (byte)0));
        half[1, 0].Should().Be(((byte)25, (byte)50, (byte)0));
    }

    [Fact]
    public void Resize_WhenSmallerByAFraction_WeighsPartsOfPixels()
    {
        // Three pixels to two: each new one has one and a half of the old.
        RgbImage image = Filled(3, 1, (x, y) => ((byte)(x * 90), 0, 0));

        RgbImage two = image.Resize(2, 1);

        two[0, 0].R.Should().Be(30);
        two[1, 0].R.Should().Be(150);
    }

    [Fact]
    public void Resize_WhenLarger_RunsLinearlyFromCentreToCentre()
    {
        RgbImage image = Filled(2, 1, (x, y) => ((byte)(x * 200), 0, 0));

        RgbImage four = image.Resize(4, 1);

        Enumerable.Range(0, 4).Select(x => four[x, 0].R).Should().Equal(0, 50, 150, 200);
    }

    [Fact]
    public void Crop_GivesThatPart()
    {
        RgbImage image = Filled(5, 4, (x, y) => ((byte)x, (byte)y, 9));

        RgbImage part = image.Crop(2, 1, 3, 2);

        part.Size.ToString().Should().Be("3x2");
        part[0, 0].Should().Be(((byte)2, (byte)1, (byte)9));
        part[2, 1].Should().Be(((byte)4, (byte)2, (byte)9));
        image.Invoking(i => i.Crop(3, 0, 3, 1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(40, 10)]
    [InlineData(10, 40)]
    [InlineData(7, 7)]
    public void Cover_FillsTheSizeAroundTheMiddle(int width, int height)
    {
        RgbImage image = Filled(width, height, (x, y) => (x == width / 2 && y == height / 2 ? (byte)255 : (byte)0, 0, 0));

        RgbImage covered = image.Cover(new(9, 9));

        covered.Size.ToString().Should().Be("9x9");
        covered[4, 4].R.Should().BeGreaterThan(50);
    }

    private static RgbImage Filled(int width, int height, Func<int, int, (byte R, byte G, byte B)> colour)
    {
        RgbImage image = new(width, height);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                Span<byte> pixel = image.Row(y).Slice(x * 3, 3);
                (pixel[0], pixel[1], pixel[2]) = colour(x, y);
            }
        }

        return image;
    }
}
