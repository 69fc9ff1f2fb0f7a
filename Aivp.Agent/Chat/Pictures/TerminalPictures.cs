using System.Globalization;
using System.Text;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Chat.Pictures;

/// <summary>Pictures as the letters that terminals draw them from.</summary>
internal static class TerminalPictures
{
    // Source: kitty's graphics protocol, "Remote client": at most 4096 bytes of base64 at a time.
    private const int KittyChunk = 4096;

    /// <summary>How a terminal takes pictures, by what it says of itself.</summary>
    /// <param name="setting">Reads a variable of the environment.</param>
    public static PictureProtocol Of(Func<string, string?> setting)
    {
        string term = setting("TERM") ?? "", program = setting("TERM_PROGRAM") ?? "", remote = setting("LC_TERMINAL") ?? "";

        // In between sits a program that swallows them.
        if (term.StartsWith("screen", StringComparison.Ordinal) || term.StartsWith("tmux", StringComparison.Ordinal) || setting("TMUX") is { Length: > 0 })
        {
            return PictureProtocol.None;
        }

        return setting("KITTY_WINDOW_ID") is { Length: > 0 } || term is "xterm-kitty" or "xterm-ghostty" || program is "ghostty" || setting("KONSOLE_VERSION") is { Length: > 0 } ? PictureProtocol.Kitty
            : program is "iTerm.app" or "WezTerm" || remote is "iTerm2" ? PictureProtocol.Iterm2
            : term.StartsWith("foot", StringComparison.Ordinal) || term.StartsWith("mlterm", StringComparison.Ordinal) || term.Contains("sixel", StringComparison.Ordinal) || setting("WT_SESSION") is { Length: > 0 } ? PictureProtocol.Sixel
            : PictureProtocol.None;
    }

    /// <summary>A picture as a terminal takes it, with a line's end.</summary>
    public static string Draw(PicturePreview picture, PictureProtocol protocol) => protocol switch
    {
        PictureProtocol.Kitty => Kitty(picture.Png) + "\n",
        PictureProtocol.Iterm2 => string.Create(
            CultureInfo.InvariantCulture, $"\e]1337;File=inline=1;size={picture.Png.Length};width={picture.Width}px;height={picture.Height}px;preserveAspectRatio=1:{Convert.ToBase64String(picture.Png)}\a\n"),
        PictureProtocol.Sixel => Sixel(picture) + "\n",
        _ => "",
    };

    private static string Kitty(byte[] png)
    {
        string data = Convert.ToBase64String(png);
        StringBuilder letters = new();
        for (int at = 0; at < data.Length; at += KittyChunk)
        {
            int more = at + KittyChunk < data.Length ? 1 : 0;
            letters.Append("\e_G").Append(at == 0 ? "a=T,f=100,q=2," : "").Append(CultureInfo.InvariantCulture, $"m={more};").Append(data, at, Math.Min(KittyChunk, data.Length - at)).Append("\e\\");
        }

        return letters.ToString();
    }

    /// <summary>Six rows at a time, colour by colour, of a cube of 6×6×6 colours; each pixel's error is spread so that skin doesn't band.</summary>
    private static string Sixel(PicturePreview picture)
    {
        byte[] colors = Colors(picture);
        StringBuilder letters = new();
        letters.Append(CultureInfo.InvariantCulture, $"\ePq\"1;1;{picture.Width};{picture.Height}");
        for (int color = 0; color < 216; color++)
        {
            letters.Append(CultureInfo.InvariantCulture, $"#{color};2;{color / 36 * 20};{color / 6 % 6 * 20};{color % 6 * 20}");
        }

        for (int band = 0; band < picture.Height; band += 6)
        {
            int rows = Math.Min(6, picture.Height - band);
            foreach (byte color in colors.AsSpan(band * picture.Width, rows * picture.Width).ToArray().Distinct())
            {
                letters.Append(CultureInfo.InvariantCulture, $"#{color}");
                int run = 0;
                char last = '\0';
                for (int x = 0; x <= picture.Width; x++)
                {
                    int bits = 0;
                    for (int row = 0; row < rows && x < picture.Width; row++)
                    {
                        bits |= colors[((band + row) * picture.Width) + x] == color ? 1 << row : 0;
                    }

                    char letter = x < picture.Width ? (char)('?' + bits) : '\0';
                    if (letter != last && run > 0)
                    {
                        letters.Append(run > 3 ? string.Create(CultureInfo.InvariantCulture, $"!{run}{last}") : new string(last, run));
                        run = 0;
                    }

                    (last, run) = (letter, run + 1);
                }

                letters.Append('$');
            }

            letters.Append('-');
        }

        return letters.Append("\e\\").ToString();
    }

    private static byte[] Colors(PicturePreview picture)
    {
        byte[] colors = new byte[picture.Width * picture.Height];
        int[] carried = new int[(picture.Width + 2) * 3], next = new int[(picture.Width + 2) * 3];
        for (int y = 0; y < picture.Height; y++)
        {
            int right0 = 0, right1 = 0, right2 = 0;
            for (int x = 0; x < picture.Width; x++)
            {
                int at = ((y * picture.Width) + x) * 3, slot = (x + 1) * 3;
                int r = Level(picture.Rgb[at] + ((right0 + carried[slot]) / 16), out right0);
                int g = Level(picture.Rgb[at + 1] + ((right1 + carried[slot + 1]) / 16), out right1);
                int b = Level(picture.Rgb[at + 2] + ((right2 + carried[slot + 2]) / 16), out right2);
                colors[(y * picture.Width) + x] = (byte)((r * 36) + (g * 6) + b);
                (right0, right1, right2) = (Spread(next, slot, right0), Spread(next, slot + 1, right1), Spread(next, slot + 2, right2));
            }

            (carried, next) = (next, carried);
            Array.Clear(next);
        }

        return colors;
    }

    private static int Level(int value, out int error)
    {
        int level = Math.Clamp((value + 25) / 51, 0, 5);
        error = Math.Clamp(value, 0, 255) - (level * 51);
        return level;
    }

    // Floyd and Steinberg's shares: 7 to the right, 3, 5 and 1 below.
    private static int Spread(int[] next, int slot, int error)
    {
        next[slot - 3] += error * 3;
        next[slot] += error * 5;
        next[slot + 3] += error;
        return error * 7;
    }
}
