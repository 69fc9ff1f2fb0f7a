using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs;

public sealed class FileTypeTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("89504E470D0A1A0A00", ResultKind.Picture, ".png")]
    [InlineData("FFD8FFE000104A46", ResultKind.Picture, ".jpg")]
    [InlineData("524946460000000057454250", ResultKind.Picture, ".webp")]
    [InlineData("000000206674797069736F6D", ResultKind.Clip, ".mp4")]
    [InlineData("0000001466747970717420", ResultKind.Clip, ".mov")]
    [InlineData("1A45DFA3", ResultKind.Clip, ".webm")]
    [InlineData("524946460000000057415645", ResultKind.Sound, ".wav")]
    [InlineData("494433", ResultKind.Sound, ".mp3")]
    [InlineData("7B2261223A317D", ResultKind.Json, ".json")]
    public void Of_ReadsTheFirstBytes(string hex, ResultKind kind, string extension)
    {
        File.WriteAllBytes(_file, Convert.FromHexString(hex));

        FileType.Of(_file, kind).Extension.Should().Be(extension);
    }

    [Theory]
    [InlineData("89504E470D0A1A0A00", ResultKind.Clip, "*image/png and not a clip*")]
    [InlineData("", ResultKind.Picture, "*empty*")]
    [InlineData("3C68746D6C3E", ResultKind.Clip, "*not a clip: it begins with \"<html>\"*")]
    [InlineData("524946460000000041564920", ResultKind.Picture, "*not a picture*RIFF*")]
    public void Of_WhenItIsSomethingElse_SaysWhat(string hex, ResultKind kind, string message)
    {
        File.WriteAllBytes(_file, Convert.FromHexString(hex));

        Action of = () => FileType.Of(_file, kind);

        of.Should().Throw<MediaException>().WithMessage(message);
    }
}
