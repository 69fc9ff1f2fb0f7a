using System.Globalization;
using System.Net;
using System.Text;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Clips;

/// <summary>A card with the shot's words on it, for a clip that has no picture to start from.</summary>
internal static class DraftCard
{
    private const int Columns = 46;
    private const int MaxLines = 9;

    /// <summary>The card as SVG.</summary>
    public static string Draw(string text, PixelSize size)
    {
        // Laid out in a width of 1000 units; a portrait clip gets a tall card.
        double height = 1000.0 * size.Height / size.Width;
        List<string> lines = Lines(text);
        double step = Math.Min(46, height * 0.7 / Math.Max(1, lines.Count));
        double top = (height / 2) - (step * (lines.Count - 1) / 2) + (step * 0.3);
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 {height:0.##}" preserveAspectRatio="none">""");
        svg.Append("""<defs><linearGradient id="g" x2="0" y2="1"><stop offset="0" stop-color="#2b3036"/><stop offset="1" stop-color="#16181c"/></linearGradient></defs>""");
        svg.Append("""<rect width="100%" height="100%" fill="url(#g)"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect x="60" y="60" width="880" height="{height - 120:0.##}" fill="none" stroke="#4a515a" stroke-width="2"/>""");
        svg.Append("""<text x="80" y="100" font-family="DejaVu Sans, sans-serif" font-size="18" letter-spacing="4" fill="#e8a33d">DRAFT · NO KEYFRAME</text>""");
        for (int i = 0; i < lines.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="500" y="{top + (i * step):0.##}" text-anchor="middle" """);
            svg.Append(CultureInfo.InvariantCulture, $"""font-family="DejaVu Sans, sans-serif" font-size="{step * 0.66:0.##}" fill="#e9e6df">{WebUtility.HtmlEncode(lines[i])}</text>""");
        }

        return svg.Append("</svg>").ToString();
    }

    private static List<string> Lines(string text)
    {
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(Columns)).Select(part => new string(part)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Columns)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        lines.Add(line.ToString());
        return lines.Count <= MaxLines ? lines : [.. lines[..(MaxLines - 1)], $"{lines[MaxLines - 1]} …"];
    }
}
