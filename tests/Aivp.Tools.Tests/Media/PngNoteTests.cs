using System.Text;
using Aivp.Tools.Media;

namespace Aivp.Tools.Tests.Media;

public sealed class PngNoteTests
{
    private static readonly byte[] s_note = Encoding.UTF8.GetBytes("how it was drawn");

    [Fact]
    public void With_ThePictureStaysAsItIs_AndTheNoteIsFound()
    {
        RgbImage picture = Picture(90);

        byte[] noted = PngNote.With(Png.Encode(picture), s_note, "picture.png");

        PngNote.Read(noted).Should().Equal(s_note);
        using MemoryStream stream = new(noted);
        Png.Read(stream, "picture.png").Pixels.Should().Equal(picture.Pixels);
    }

    [Fact]
    public void Read_WhenTheNoteIsCarriedOverToOtherPixels_FindsNone()
    {
        byte[] noted = PngNote.With(Png.Encode(Picture(90)), s_note, "picture.png");
        byte[] other = Png.Encode(Picture(91));
        int chunk = noted.AsSpan().IndexOf("avDR"u8) - 4;
        int end = noted.AsSpan().IndexOf("IEND"u8) - 4;
        int place = other.AsSpan().IndexOf("IEND"u8) - 4;

        byte[] careless = [.. other.AsSpan(0, place), .. noted.AsSpan(chunk, end - chunk), .. other.AsSpan(place)];

        PngNote.Read(careless).Should().BeNull();
    }

    [Theory]
    [InlineData("no picture at all")]
    [InlineData("")]
    public void Read_WhenThereIsNoPicture_FindsNone(string text) => PngNote.Read(Encoding.UTF8.GetBytes(text)).Should().BeNull();

    [Fact]
    public void Read_WhenThereIsNoNoteOrTheFileIsCutShort_FindsNone()
    {
        byte[] noted = PngNote.With(Png.Encode(Picture(90)), s_note, "picture.png");

        PngNote.Read(Png.Encode(Picture(90))).Should().BeNull();
        PngNote.Read(noted[..^20]).Should().BeNull();
    }

    private static RgbImage Picture(byte level)
    {
        RgbImage image = new(12, 8);
        image.Pixels.AsSpan().Fill(level);
        return image;
    }
}
