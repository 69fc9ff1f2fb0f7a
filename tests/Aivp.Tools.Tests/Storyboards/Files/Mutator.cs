using System.Text;

namespace Aivp.Tools.Tests.Storyboards.Files;

/// <summary>Spoils texts in the ways that editors, merges, transfers and people with ill will do. The same seed spoils in the same way.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<string> seeds)
{
    private static readonly string[] _junk =
    [
        "\u202E", "\u200B", "\uFEFF", "\u0000", "\u001B[2J", "\uD83D\uDE00", "é\u0301", "\u2028", "\u00A0", "٣", "Ａ", "𝟙", "ß", "İ", "|", "||", "**", "**:", "**a**:", "__", "`", "```", "~~~",
        "# ", "###### ", "> ", "- ", "1. ", "1) ", "* ", "---", "===", "<!--", "-->", "<div>", "[x]: /y", "![", "\\|", "\\", "\t", "(", ")", "（", "@", "@@", ":", "：", "→", "×", "—", "—(", "cam_", "Shot ",
        "Shot 99999.1", "0-9秒：", "@图片999", "1920×", "9999999999999999999", "-1", "NaN", "../", "`../../x.png`", "C:\\x.png", "(root)", "visible", "facing", "profile left", "(none)", "first-frame", "last-frame",
    ];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        string text = Pick(seeds);
        for (int times = _random.Next(1, 7); times > 0; times--)
        {
            text = Change(text);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int flips = _random.Next(8) == 0 ? _random.Next(1, 5) : 0; flips > 0 && bytes.Length > 0; flips--)
        {
            bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
        }

        return bytes;
    }

    private string Change(string text)
    {
        string[] lines = text.Split('\n');
        int a = _random.Next(lines.Length), b = _random.Next(lines.Length), at = _random.Next(text.Length + 1);
        switch (_random.Next(16))
        {
            case 0:
                return Join(lines.Where((_, i) => i != a));
            case 1:
                return Join(lines.SelectMany((line, i) => i == a ? Enumerable.Repeat(line, _random.Next(2, 5)) : [line]));
            case 2:
                (lines[a], lines[b]) = (lines[b], lines[a]);
                return Join(lines);
            case 3:
                string other = Pick(seeds);
                return text[..at] + other[_random.Next(other.Length)..];
            case 4:
                return text[..at];
            case 5:
                return text.Remove(at, Math.Min(_random.Next(1, 40), text.Length - at));
            case 6:
                // Deep nesting, on one line and over many.
                string mark = Pick(["> ", "- ", "1. ", "* ", ">", "\t"]);
                return text.Insert(at, "\n" + string.Concat(Enumerable.Repeat(mark, _random.Next(1, 300))) + "x\n");
            case 7:
                return text.Insert(at, "\n" + string.Concat(Enumerable.Range(0, _random.Next(1, 80)).Select(i => new string(' ', i * 2) + "- **a**: b\n")));
            case 8:
                // A giant table.
                return text.Insert(at, "\n" + string.Concat(Enumerable.Repeat(lines[a].StartsWith('|') ? lines[a] + "\n" : "| x | y |\n", _random.Next(1, 200))));
            case 9:
                return text.Insert(at, new string(Pick(["`", "*", "|", "[", "(", "#", "_", "-", " ", "<", "\\", "\n", "@", ":"])[0], _random.Next(1, 2000)));
            case 10:
                lines[a] += lines[b];
                return Join(lines);
            case 11:
                return text.Replace("\n", Pick(["\r\n", "\r", "\n\n", " "]), StringComparison.Ordinal);
            case 12:
                lines[a] = new string(lines[a].Reverse().ToArray());
                return Join(lines);
            default:
                return text.Insert(at, Pick(_junk));
        }
    }

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines);

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
