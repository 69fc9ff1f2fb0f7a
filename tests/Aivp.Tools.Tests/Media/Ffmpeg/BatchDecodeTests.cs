using Aivp.Tools.Media;

namespace Aivp.Tools.Tests.Media.Ffmpeg;

/// <summary>Many pictures in one process come out as each does alone, and one that mustn't be decoded stops none of the others.</summary>
public sealed class BatchDecodeTests : IDisposable
{
    private readonly TestEngine _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task DecodeAll_GivesEachAsAloneInTheOrderGiven()
    {
        (string Name, string Options)[] kinds =
        [
            ("a.jpg", "-q:v 2"), ("grey.jpg", "-pix_fmt gray -q:v 2"), ("alpha.webp", "-vf format=rgba,colorchannelmixer=aa=0.5 -lossless 1"),
            ("deep.png", "-pix_fmt rgb48be"), ("alpha.png", "-vf format=rgba,colorchannelmixer=aa=0.3"), ("b.gif", ""),
        ];
        foreach ((string name, string options) in kinds)
        {
            _test.Ffmpeg(["-f", "lavfi", "-i", "testsrc=s=96x64", "-frames:v", "1", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), name]);
        }

        string[] files = [.. kinds.Select(kind => _test.At(kind.Name))];
        List<DecodedPicture> decoded = [];
        await foreach (DecodedPicture picture in _test.Engine.DecodeAllAsync(files, CancellationToken.None))
        {
            decoded.Add(picture);
        }

        decoded.Select(picture => picture.File).Should().Equal(files);
        foreach (DecodedPicture picture in decoded)
        {
            RgbImage alone = await _test.Engine.DecodeAsync(picture.File, CancellationToken.None);
            picture.Image!.Pixels.Should().Equal(alone.Pixels, picture.File);
        }
    }

    [Fact]
    public async Task DecodeAll_WhenSomeAreBombsOrDamaged_DecodesTheOthersAndNamesThem()
    {
        _test.Ffmpeg(["-f", "lavfi", "-i", "testsrc=s=96x64", "-frames:v", "1", "good.jpg"]);
        byte[] bomb = File.ReadAllBytes(_test.At("good.jpg"));

        // The frame header's height and width: 65535 by 65535 pixels in a few kilobytes.
        int header = Enumerable.Range(0, bomb.Length - 1).First(i => bomb[i] == 0xFF && bomb[i + 1] is 0xC0 or 0xC2);
        bomb.AsSpan(header + 5, 4).Fill(0xFF);
        string[] files = [_test.At("good.jpg"), _test.Write("bomb.jpg", bomb), _test.Write("page.webp", "<html>502</html>"u8.ToArray()), _test.Write("empty.jpg", []), _test.At("good.jpg")];

        List<DecodedPicture> decoded = [];
        await foreach (DecodedPicture picture in _test.Engine.DecodeAllAsync(files, CancellationToken.None))
        {
            decoded.Add(picture);
        }

        decoded.Select(picture => picture.Image is not null).Should().Equal(true, false, false, false, true);
        foreach (DecodedPicture bad in decoded.Where(picture => picture.Problem is not null))
        {
            bad.Problem!.Message.Should().Contain(Path.GetFileName(bad.File));
        }
    }
}
