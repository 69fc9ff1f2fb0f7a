using Aivp.Agent.Chat.Pictures;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Tests.Chat;

public sealed class TerminalPicturesTests
{
    private static readonly PicturePreview s_picture = new(2, 7, [.. Enumerable.Repeat<byte[]>([255, 0, 0, 0, 0, 255], 7).SelectMany(row => row)], [.. Enumerable.Range(0, 4000).Select(i => (byte)i)]);

    [Theory]
    [InlineData("TERM", "xterm-kitty", nameof(PictureProtocol.Kitty))]
    [InlineData("TERM_PROGRAM", "ghostty", nameof(PictureProtocol.Kitty))]
    [InlineData("TERM_PROGRAM", "iTerm.app", nameof(PictureProtocol.Iterm2))]
    [InlineData("TERM_PROGRAM", "WezTerm", nameof(PictureProtocol.Iterm2))]
    [InlineData("TERM", "foot-extra", nameof(PictureProtocol.Sixel))]
    [InlineData("TERM", "xterm-256color", nameof(PictureProtocol.None))]
    public void Of_ATerminal_IsByWhatItSays(string name, string value, string expected) =>
        TerminalPictures.Of(asked => asked == name ? value : null).ToString().Should().Be(expected);

    [Fact]
    public void Of_ATerminalBehindTmux_IsNone() => TerminalPictures.Of(asked => asked is "TMUX" or "KITTY_WINDOW_ID" ? "1" : null).Should().Be(PictureProtocol.None);

    [Fact]
    public void Draw_ForKitty_SendsThePngInPieces()
    {
        string[] pieces = TerminalPictures.Draw(s_picture, PictureProtocol.Kitty).Split("\e\\", StringSplitOptions.RemoveEmptyEntries)[..^1];

        pieces.Should().HaveCount(2);
        pieces[0].Should().StartWith("\e_Ga=T,f=100,q=2,m=1;");
        pieces[1].Should().StartWith("\e_Gm=0;");
        Convert.FromBase64String(string.Concat(pieces.Select(piece => piece[(piece.IndexOf(';') + 1)..]))).Should().Equal(s_picture.Png);
    }

    [Fact]
    public void Draw_ForIterm2_IsOneFile() =>
        TerminalPictures.Draw(s_picture, PictureProtocol.Iterm2).Should().StartWith("\e]1337;File=inline=1;size=4000;width=2px;height=7px").And.EndWith("\a\n");

    [Fact]
    public void Draw_InSixels_HasTheColoursSixRowsAtATime()
    {
        string sixels = TerminalPictures.Draw(s_picture, PictureProtocol.Sixel);

        // Red is colour 180 of the cube, blue 5; six rows are the letter ~, one row @.
        sixels.Should().StartWith("\ePq\"1;1;2;7").And.EndWith("#180~?$#5?~$-#180@?$#5?@$-\e\\\n");
    }
}
