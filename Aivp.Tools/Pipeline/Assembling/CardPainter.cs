using System.Globalization;
using System.Security;
using System.Text;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Draws a title or end card: its first line large, further ones small, light on near black.</summary>
internal static class CardPainter
{
    // Of an average letter's width to the letters' height, in the fonts we ask for.
    private const double LargeLetter = 0.62, SmallLetter = 0.56, WideLetter = 1.05;

    /// <summary>The card as SVG.</summary>
    /// <param name="text">Lines apart by line breaks or <c>|</c>.</param>
    /// <param name="size">In pixels.</param>
    public static string Paint(string text, PixelSize size)
    {
        string[] lines = text.Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        double side = Math.Min(size.Width, size.Height), wide = size.Width * 0.84;
        double large = side * 0.105, small = side * 0.038;
        string[] title = [.. Wrapped(lines.FirstOrDefault() ?? "", wide / (large * LargeLetter))];
        string[] rest = [.. lines.Skip(1).SelectMany(line => Wrapped(line, wide / (small * SmallLetter)))];
        double height = (title.Length * large * 1.2) + (rest.Length > 0 ? (small * 2.4) + (rest.Length * small * 1.6) : 0);
        double y = ((size.Height - height) / 2) + (large * 0.9), middle = size.Width / 2.0;

        StringBuilder svg = new();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size.Width} {size.Height}\">");
        Add(svg, $"<defs><radialGradient id=\"g\" cx=\"50%\" cy=\"45%\" r=\"75%\"><stop offset=\"0\" stop-color=\"#20242c\"/><stop offset=\"1\" stop-color=\"#07080a\"/></radialGradient></defs>");
        Add(svg, $"<rect width=\"100%\" height=\"100%\" fill=\"url(#g)\"/>");
        foreach (string line in title)
        {
            Add(svg, $"<text x=\"{middle:0.##}\" y=\"{y:0.##}\" font-family=\"DejaVu Serif, Georgia, serif\" font-size=\"{large:0.##}\" letter-spacing=\"{large * 0.02:0.##}\" text-anchor=\"middle\" fill=\"#f3efe6\">{SecurityElement.Escape(line)}</text>");
            y += large * 1.2;
        }

        if (rest.Length > 0)
        {
            double rule = side * 0.09;
            y -= large * 0.62;
            Add(svg, $"<rect x=\"{middle - rule:0.##}\" y=\"{y:0.##}\" width=\"{2 * rule:0.##}\" height=\"{Math.Max(1, side * 0.0025):0.##}\" fill=\"#c79a4b\"/>");
            y += small * 2.2;
        }

        foreach (string line in rest)
        {
            Add(svg, $"<text x=\"{middle:0.##}\" y=\"{y:0.##}\" font-family=\"DejaVu Sans, Helvetica, sans-serif\" font-size=\"{small:0.##}\" letter-spacing=\"{small * 0.04:0.##}\" text-anchor=\"middle\" fill=\"#b9b4a8\">{SecurityElement.Escape(line)}</text>");
            y += small * 1.6;
        }

        return svg.Append("</svg>").ToString();
    }

    // By letters: SVG doesn't break lines, and nobody else here knows the font.
    private static IEnumerable<string> Wrapped(string text, double letters)
    {
        StringBuilder line = new();
        double length = 0;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            double width = word.Sum(letter => letter > '\u2E80' ? WideLetter / LargeLetter : 1);
            if (line.Length > 0 && length + 1 + width > letters)
            {
                yield return line.ToString();
                line.Clear();
                length = 0;
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
            length += width + 1;
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    private static void Add(StringBuilder svg, FormattableString element) => svg.Append(element.ToString(CultureInfo.InvariantCulture));
}
