using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Media.Ffmpeg;

public sealed class RasterizeTests : IDisposable
{
    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("""viewBox="0 0 20 10" """)]
    [InlineData("""viewBox="0 0 20 10" width="20" height="10" """)]
    [InlineData("""viewBox="0 0 20 10" width="4000" height="10" """)]
    [InlineData("""width="20" height="10" """)]
    public async Task Rasterize_WhateverSizeTheDocumentNames_GivesTheSizeAskedForAndSharp(string attributes)
    {
        string svg = $"""<svg xmlns="http://www.w3.org/2000/svg" {attributes}><rect width="20" height="10" fill="#0f0"/><rect width="10" height="10" fill="#00f"/></svg>""";

        await _test.Engine.RasterizeAsync([new(svg, new(200, 100), _test.At("a.png"))], CancellationToken.None);

        RgbImage image = Png.Read(_test.At("a.png"));
        image.Size.Should().Be(new PixelSize(200, 100));
        if (!attributes.Contains("4000"))
        {
            image[99, 50].Should().Be(((byte)0, (byte)0, (byte)255));
            image[100, 50].Should().Be(((byte)0, (byte)255, (byte)0));
        }

        _test.Files.Should().Equal("a.png");
    }

    [Fact]
    public async Task Rasterize_WhenTransparent_DrawsOverWhite()
    {
        const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="1" height="1" fill="#f00" opacity="0.5"/></svg>""";

        await _test.Engine.RasterizeAsync([new(Svg, new(2, 1), _test.At("a.png"))], CancellationToken.None);

        RgbImage image = Png.Read(_test.At("a.png"));
        image[1, 0].Should().Be(((byte)255, (byte)255, (byte)255));
        image[0, 0].R.Should().Be(255);
        image[0, 0].G.Should().BeInRange(126, 128);
        image[0, 0].B.Should().BeInRange(126, 128);
    }

    [Fact]
    public async Task Rasterize_WhenManyAtOnce_GivesEachItsOwnAndTheSameBytesEachTime()
    {
        SvgPicture[] pictures = [.. Enumerable.Range(0, 20).Select(i => new SvgPicture(Plain($"#{i * 12:x2}8040"), new(16 + i, 16), _test.At($"{i}.png")))];

        await _test.Engine.RasterizeAsync(pictures, CancellationToken.None);
        byte[][] first = [.. pictures.Select(picture => File.ReadAllBytes(picture.Output))];
        await _test.Engine.RasterizeAsync([.. pictures.Reverse()], CancellationToken.None);

        _test.Log.ProcessIds.Should().HaveCount(4);
        for (int i = 0; i < pictures.Length; i++)
        {
            RgbImage image = Png.Read(pictures[i].Output);
            image.Width.Should().Be(16 + i);
            image[8, 8].Should().Be(((byte)(i * 12), (byte)0x80, (byte)0x40));
            File.ReadAllBytes(pictures[i].Output).Should().Equal(first[i]);
        }
    }

    [Fact]
    public async Task Rasterize_WhenOneIsBroken_NamesItAndDrawsTheOthers()
    {
        Func<Task> draw = () => _test.Engine.RasterizeAsync(
            [
                new(Plain("#fff"), new(8, 8), _test.At("a.png")),
                new("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><rect", new(8, 8), _test.At("b.png")),
                new(Plain("#000"), new(8, 8), _test.At("c.png")),
            ],
            CancellationToken.None);

        (await draw.Should().ThrowAsync<MediaException>()).Which.Message.Should().Contain("b.png").And.NotContain("a.png").And.NotContain("c.png");
        _test.Files.Should().Equal("a.png", "c.png");
    }

    [Fact]
    public async Task Rasterize_WhenAPictureIsEmbedded_ShowsItButFollowsNoLinks()
    {
        byte[] red = Png.Encode(new(1, 1, [255, 0, 0]));
        string secret = _test.Write("secret.png", Png.Encode(new(1, 1, [0, 0, 255])));
        string svg = $"""
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 2 1">
              <image width="1" height="1" xlink:href="data:image/png;base64,{Convert.ToBase64String(red)}"/>
              <image x="1" width="1" height="1" xlink:href="file://{secret}"/>
            </svg>
            """;

        await _test.Engine.RasterizeAsync([new(svg, new(2, 1), _test.At("a.png"))], CancellationToken.None);

        RgbImage image = Png.Read(_test.At("a.png"));
        image[0, 0].Should().Be(((byte)255, (byte)0, (byte)0));
        image[1, 0].Should().Be(((byte)255, (byte)255, (byte)255));
    }

    [Fact]
    public async Task Rasterize_WhenTooLarge_RefusesBeforeStartingAnything()
    {
        Func<Task> draw = () => _test.Engine.RasterizeAsync([new(Plain("#fff"), new(30_000, 30_000), _test.At("a.png"))], CancellationToken.None);

        await draw.Should().ThrowAsync<MediaException>();
        _test.Log.ProcessIds.Should().BeEmpty();
    }

    private static string Plain(string colour) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" preserveAspectRatio="none"><rect width="1" height="1" fill="{colour}"/></svg>""";
}
