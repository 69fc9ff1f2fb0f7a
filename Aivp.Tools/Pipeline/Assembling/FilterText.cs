using System.Text;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Texts inside of ffmpeg's filter graphs, which are read twice: once as the graph, once as a filter's options.</summary>
internal static class FilterText
{
    /// <summary>A value that comes out as it went in, whatever is in it.</summary>
    public static string Of(string value) => Escaped(Escaped(value, @"\':"), @"\'[],;");

    private static string Escaped(string text, string special)
    {
        StringBuilder escaped = new(text.Length + 8);
        foreach (char c in text)
        {
            if (special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
