using Aivp.Tools.Media;
using Aivp.Tools.Providers.Animatic.Clips.Frames;

namespace Aivp.Tools.Tests.Providers.Animatic.Clips.Frames;

public sealed class YuvPictureTests
{
    // BT.709's own colour bars, at full strength: brightness, blue difference, red difference.
    [Theory]
    [InlineData(255, 255, 255, 235, 128, 128)]
    [InlineData(0, 0, 0, 16, 128, 128)]
    [InlineData(255, 0, 0, 63, 102, 240)]
    [InlineData(0, 255, 0, 173, 42, 26)]
    [InlineData(0, 0, 255, 32, 240, 118)]
    [InlineData(255, 255, 0, 219, 16, 138)]
    public void From_WhenOneColour_GivesBt709NarrowRange(int r, int g, int b, int luma, int blue, int red)
    {
        RgbImage image = new(4, 2);
        for (int i = 0; i < image.Pixels.Length; i += 3)
        {
            (image.Pixels[i], image.Pixels[i + 1], image.Pixels[i + 2]) = ((byte)r, (byte)g, (byte)b);
        }

        YuvPicture yuv = YuvPicture.From(image);

        yuv.Luma.Samples.Should().OnlyContain(sample => sample == luma).And.HaveCount(8);
        yuv.Blue.Samples.Should().OnlyContain(sample => sample == blue).And.HaveCount(2);
        yuv.Red.Samples.Should().OnlyContain(sample => sample == red).And.HaveCount(2);
    }
}
