using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Media.Ffmpeg;

public sealed class DecodeTests : IDisposable
{
    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("a.jpg", "-q:v 1", 30)]
    [InlineData("a.webp", "-lossless 1", 99)]
    [InlineData("a.gif", "", 25)]
    public async Task Decode_WhenAPicture_GivesItsPixels(string name, string options, double atLeast)
    {
        string[] source = ["-f", "lavfi", "-i", "testsrc=s=64x48", "-frames:v", "1"];
        _test.Ffmpeg([.. source, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), name]);
        byte[] original = _test.Ffmpeg([.. source, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]);

        RgbImage image = await _test.Engine.DecodeAsync(_test.At(name), CancellationToken.None);

        image.Size.Should().Be(new PixelSize(64, 48));
        PictureDifference.Psnr(image, new(64, 48, original)).Should().BeGreaterThanOrEqualTo(atLeast);
    }

    [Fact]
    public async Task Decode_WhenAPictureIsMeantForPrint_ConvertsItsInksToLight()
    {
        // 16 × 8 in CMYK: red on the left, blue on the right.
        const string Cmyk =
            "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYGBgcJCAYHCQcGBggLCAkKCgoKCgYICwwLCgwJCgoK/9sAQwECAgICAgIFAwMFCgcGBwoKCgoKCg" +
            "oKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoK/8AAFAgACAAQBAERAAIRAQMRAQQRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAcGCf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/" +
            "xAAWAQEBAQAAAAAAAAAAAAAAAAAKCAn/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/ALhajGtrocBqyTB2/9k=";
        await File.WriteAllBytesAsync(_test.At("cmyk.jpg"), Convert.FromBase64String(Cmyk));

        RgbImage image = await _test.Engine.DecodeAsync(_test.At("cmyk.jpg"), CancellationToken.None);

        image.Size.Should().Be(new PixelSize(16, 8));
        int red = 3 * ((4 * 16) + 3), blue = 3 * ((4 * 16) + 12);
        image.Pixels[red..(red + 3)].Should().SatisfyRespectively(r => r.Should().BeInRange(0xc8, 0xe6), g => g.Should().BeInRange(0x20, 0x46), b => b.Should().BeLessThan(0x30));
        image.Pixels[blue..(blue + 3)].Should().SatisfyRespectively(r => r.Should().BeLessThan(0x30), g => g.Should().BeInRange(0x30, 0x58), b => b.Should().BeInRange(0xb4, 0xe0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Decode_WhenTheCameraWasTurned_TurnsThePictureUpright(int orientation)
    {
        // Upright: red, green above; blue, white below. Each quarter 32 by 16 pixels.
        RgbImage upright = new(64, 32);
        for (int y = 0; y < 32; y++)
        {
            for (int x = 0; x < 64; x++)
            {
                byte[] colour = (x / 32, y / 16) switch { (0, 0) => [255, 0, 0], (1, 0) => [0, 255, 0], (0, 1) => [0, 0, 255], _ => [255, 255, 255] };
                colour.CopyTo(upright.Row(y)[(x * 3)..]);
            }
        }

        // How a camera held that way stores it (EXIF's table), by ffmpeg's own filters.
        string filter = orientation switch
        {
            2 => "hflip",
            3 => "hflip,vflip",
            4 => "vflip",
            5 => "transpose=0",
            6 => "transpose=2",
            7 => "transpose=3",
            8 => "transpose=1",
            _ => "null",
        };
        await Png.WriteAsync(upright, _test.At("upright.png"), CancellationToken.None);
        _test.Ffmpeg("-i", "upright.png", "-vf", $"{filter},format=yuvj444p", "-q:v", "1", "stored.jpg");
        byte[] stored = File.ReadAllBytes(_test.At("stored.jpg"));
        byte[] exif =
        [
            0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8,
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
        ];
        string file = _test.Write("photo.jpg", [.. stored[..2], .. exif, .. stored[2..]]);

        RgbImage decoded = await _test.Engine.DecodeAsync(file, CancellationToken.None);

        decoded.Size.Should().Be(upright.Size);
        PictureDifference.Psnr(decoded, upright).Should().BeGreaterThan(25);
        (await _test.Engine.ProbeAsync(file, CancellationToken.None)).Size.Should().Be(upright.Size);
    }

    [Fact]
    public async Task Decode_WhenAJpegIsGarbageAfterItsHeader_SaysItIsDamaged()
    {
        _test.Ffmpeg("-f", "lavfi", "-i", "testsrc=s=64x48", "-frames:v", "1", "a.jpg");
        byte[] bytes = File.ReadAllBytes(_test.At("a.jpg"));
        string file = _test.Write("cut.jpg", bytes.AsSpan(0, 100));

        Func<Task> decode = () => _test.Engine.DecodeAsync(file, CancellationToken.None);

        (await decode.Should().ThrowAsync<MediaException>()).WithMessage("*cut.jpg*");
    }

    [Fact]
    public async Task DecodeFrames_GivesExactlyThoseFrames()
    {
        _test.Ffmpeg("-f", "lavfi", "-i", "testsrc=s=64x48:r=24:d=1", "-c:v", "libx264", "-qp", "0", "-pix_fmt", "yuv444p", "clip.mp4");
        byte[] all = _test.Ffmpeg("-i", "clip.mp4", "-f", "rawvideo", "-pix_fmt", "rgb24", "-");

        IReadOnlyList<RgbImage> frames = await _test.Engine.DecodeFramesAsync(_test.At("clip.mp4"), [0, 7, 23], CancellationToken.None);

        int[] indexes = [0, 7, 23];
        for (int i = 0; i < indexes.Length; i++)
        {
            int at = indexes[i] * 64 * 48 * 3;
            PictureDifference.Psnr(frames[i], new(64, 48, all[at..(at + (64 * 48 * 3))])).Should().BeGreaterThan(45);
        }
    }

    [Theory]
    [InlineData(24)]
    [InlineData(-1)]
    public async Task DecodeFrames_WhenThereIsNoSuchFrame_SaysWhichThereAre(int frame)
    {
        _test.Ffmpeg("-f", "lavfi", "-i", "testsrc=s=64x48:r=24:d=1", "-pix_fmt", "yuv420p", "clip.mp4");

        Func<Task> decode = () => _test.Engine.DecodeFramesAsync(_test.At("clip.mp4"), [frame], CancellationToken.None);

        (await decode.Should().ThrowAsync<MediaException>()).WithMessage("*has frames 0 to 23*");
    }
}
