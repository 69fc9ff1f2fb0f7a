using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Media.PngFormat;
using Aivp.Tools.Tests.Media.Ffmpeg;

namespace Aivp.Tools.Tests.Media;

public sealed class PngTests : IDisposable
{
    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("rgb24", "none")]
    [InlineData("rgb24", "sub")]
    [InlineData("rgb24", "up")]
    [InlineData("rgb24", "avg")]
    [InlineData("rgb24", "paeth")]
    [InlineData("rgb24", "mixed")]
    [InlineData("rgb48be", "mixed")]
    [InlineData("rgba", "mixed")]
    [InlineData("rgba64be", "paeth")]
    [InlineData("gray", "mixed")]
    [InlineData("gray16be", "avg")]
    [InlineData("ya8", "mixed")]
    [InlineData("ya16be", "mixed")]
    [InlineData("pal8", "none")]
    [InlineData("monob", "none")]
    public void Read_WhateverThePixelFormat_AgreesWithFfmpeg(string pixelFormat, string prediction)
    {
        // An odd width, so that rows of single bits end within a byte.
        _test.Ffmpeg("-f", "lavfi", "-i", "testsrc=s=61x47", "-frames:v", "1", "-pix_fmt", pixelFormat, "-pred", prediction, "a.png");
        byte[] expected = _test.Ffmpeg("-i", "a.png", "-f", "rawvideo", "-pix_fmt", "rgb24", "-");

        RgbImage image = Png.Read(_test.At("a.png"));

        (image.Width, image.Height).Should().Be((61, 47));
        image.Pixels.Zip(expected, (mine, theirs) => Math.Abs(mine - theirs)).Max().Should().BeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(0, 4)]
    [InlineData(0, 8)]
    [InlineData(0, 16)]
    [InlineData(2, 8)]
    [InlineData(2, 16)]
    [InlineData(3, 1)]
    [InlineData(3, 2)]
    [InlineData(3, 4)]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void Read_WhateverTheDepth_AgreesWithFfmpegInterlacedOrNot(int colour, int depth)
    {
        foreach (bool interlaced in (bool[])[false, true])
        {
            // Opaque, since ffmpeg lays transparency over black.
            byte[] file = PngSample.Make(13, 11, colour, depth, interlaced, opaque: true);
            _test.Write("a.png", file);
            byte[] expected = _test.Ffmpeg("-i", "a.png", "-f", "rawvideo", "-pix_fmt", "rgb24", "-");

            RgbImage image = Png.Read(new MemoryStream(file), "a.png");

            image.Pixels.Zip(expected, (mine, theirs) => Math.Abs(mine - theirs)).Max().Should().BeLessThanOrEqualTo(1, $"interlaced is {interlaced}");
        }
    }

    [Fact]
    public void Read_WhenTransparent_LaysItOverWhite()
    {
        byte[] file = PngSample.File(1, 1, colour: 6, depth: 8, interlaced: false, [0, 100, 0, 0, 51]);

        Png.Read(new MemoryStream(file), "a.png").Pixels.Should().Equal(224, 204, 204);
    }

    [Theory]
    [InlineData(0, new byte[] { 0, 7 }, new byte[] { 0, 7, 8 }, new byte[] { 255, 255, 255, 8, 8, 8 })]
    [InlineData(2, new byte[] { 0, 1, 0, 2, 0, 3 }, new byte[] { 0, 1, 2, 3, 1, 2, 4 }, new byte[] { 255, 255, 255, 1, 2, 4 })]
    [InlineData(3, new byte[] { 0 }, new byte[] { 0, 0, 1 }, new byte[] { 255, 255, 255, 40, 50, 60 })]
    public void Read_WhenOneColourIsTransparent_LaysItOverWhite(int colour, byte[] transparency, byte[] rows, byte[] expected)
    {
        byte[] file = PngSample.File(2, 1, colour, depth: 8, interlaced: false, rows, colour == 3 ? [10, 20, 30, 40, 50, 60] : null, transparency);

        Png.Read(new MemoryStream(file), "a.png").Pixels.Should().Equal(expected);
    }

    [Fact]
    public void Read_WhenCutShortAnywhere_AlwaysSaysSo()
    {
        byte[] whole = PngSample.Make(9, 7, colour: 3, depth: 4, interlaced: true, opaque: false);
        Png.Read(new MemoryStream(whole), "a.png");

        for (int length = 0; length < whole.Length; length++)
        {
            Action read = () => Png.Read(new MemoryStream(whole, 0, length), "a.png");
            read.Should().Throw<MediaException>($"{length} of {whole.Length} bytes are there").WithMessage("a.png*");
        }
    }

    [Fact]
    public void Read_WhenAnyByteIsWrong_SaysSo()
    {
        byte[] whole = PngSample.Make(9, 7, colour: 2, depth: 8, interlaced: false, opaque: true);
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x5A;
            Action read = () => Png.Read(new MemoryStream(damaged), "a.png");
            read.Should().Throw<MediaException>($"byte {at} is wrong").WithMessage("a.png*");
        }
    }

    [Fact]
    public void Read_WhenGarbageHasRightChecksums_ThrowsOnlyOurException()
    {
        // Damage under the checksums: rows that can't be unpacked, filters and colours that don't exist.
        Random random = new(1);
        int refused = 0;
        for (int i = 0; i < 3000; i++)
        {
            byte[] rows = new byte[random.Next(0, 60)];
            random.NextBytes(rows);
            byte[] file = PngSample.File(random.Next(1, 9), random.Next(1, 9), random.Next(0, 7), 1 << random.Next(0, 5), i % 2 == 0, rows, [1, 2, 3], [9]);
            try
            {
                Png.Read(new MemoryStream(file), "a.png");
            }
            catch (MediaException)
            {
                refused++;
            }
        }

        refused.Should().BeInRange(1000, 3000);
    }

    [Fact]
    public void Read_WhenTheHeaderClaimsGigapixels_RefusesWithoutAllocating()
    {
        byte[] file = PngSample.File(100_000, 100_000, colour: 2, depth: 8, interlaced: false, []);
        byte[] within = PngSample.File(10_000, 10_000, colour: 2, depth: 8, interlaced: false, new byte[1000]);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Action tooLarge = () => Png.Read(new MemoryStream(file), "bomb.png");
        Action tooShort = () => Png.Read(new MemoryStream(within), "bomb.png");

        tooLarge.Should().Throw<MediaException>().WithMessage("bomb.png: claims to be 100000x100000*");
        tooShort.Should().Throw<MediaException>().WithMessage("bomb.png*can't hold 10000x10000*");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(10_000_000);
    }

    [Fact]
    public void Read_WhenItIsAJpeg_SaysWhatItIs()
    {
        Action read = () => Png.Read(new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0, 0, 0]), "a.png");

        read.Should().Throw<MediaException>().WithMessage("a.png: isn't a PNG picture; it is a JPEG picture.");
    }

    [Fact]
    public void Encode_GivesWhatFfmpegAndWeReadBackUnchanged()
    {
        byte[] pixels = _test.Ffmpeg("-f", "lavfi", "-i", "testsrc=s=123x77", "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgb24", "-");

        byte[] file = Png.Encode(new(123, 77, pixels));

        Png.Read(new MemoryStream(file), "a.png").Pixels.Should().Equal(pixels);
        _test.Write("a.png", file);
        _test.Ffmpeg("-i", "a.png", "-f", "rawvideo", "-pix_fmt", "rgb24", "-").Should().Equal(pixels);
        Png.ReadSize(_test.At("a.png")).ToString().Should().Be("123x77");
        Png.Encode(new(123, 77, pixels)).Should().Equal(file);
    }

    [Fact]
    public void Crc_GivesThePublishedCheckValue() => Crc32.Of("123456789"u8).Should().Be(0xCBF4_3926);
}
