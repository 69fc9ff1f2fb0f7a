using System.Globalization;

namespace Aivp.Tools.Providers.Animatic.Svg;

/// <content>Reads the short form in which fixed drawings are written down.</content>
internal sealed partial class Outline
{
    /// <summary>Reads SVG path data made of M, L, H, V, C, S, Q and Z, absolute or relative.</summary>
    /// <exception cref="FormatException">Anything else: a mistake in a drawing.</exception>
    public static Outline Parse(string data)
    {
        Outline outline = new();
        Vec smooth = default;
        char command = ' ';
        int i = 0;
        while (SkipTo(data, ref i))
        {
            if (char.IsAsciiLetter(data[i]))
            {
                command = data[i++];
                if (command is 'Z' or 'z')
                {
                    outline.Close();
                    continue;
                }
            }

            Vec o = char.IsAsciiLetterLower(command) ? outline._at : default;
            switch (char.ToUpperInvariant(command))
            {
                case 'M':
                    outline.Move(o + Point(data, ref i));
                    command = command is 'M' ? 'L' : 'l';
                    break;
                case 'L':
                    outline.Line(o + Point(data, ref i));
                    break;
                case 'H':
                    outline.Line(o.X + Number(data, ref i), outline._at.Y);
                    break;
                case 'V':
                    outline.Line(outline._at.X, o.Y + Number(data, ref i));
                    break;
                case 'C':
                    Vec a = o + Point(data, ref i);
                    smooth = o + Point(data, ref i);
                    outline.Curve(a, smooth, o + Point(data, ref i));
                    break;
                case 'S':
                    Vec mirrored = (outline._at * 2) - smooth;
                    smooth = o + Point(data, ref i);
                    outline.Curve(mirrored, smooth, o + Point(data, ref i));
                    break;
                case 'Q':
                    Vec q = o + Point(data, ref i);
                    Vec to = o + Point(data, ref i);
                    outline.Bend(q.X, q.Y, to.X, to.Y);
                    break;
                default:
                    throw new FormatException($"'{command}' at {i} of path '{data}'.");
            }
        }

        return outline;
    }

    private static Vec Point(string data, ref int i)
    {
        double x = Number(data, ref i);
        return new(x, Number(data, ref i));
    }

    private static double Number(string data, ref int i)
    {
        SkipTo(data, ref i);
        int start = i;
        while (i < data.Length && (char.IsAsciiDigit(data[i]) || data[i] is '.' || (data[i] is '-' && i == start)))
        {
            i++;
        }

        return double.Parse(data.AsSpan(start, i - start), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static bool SkipTo(string data, ref int i)
    {
        while (i < data.Length && data[i] is (' ' or ',' or '\n'))
        {
            i++;
        }

        return i < data.Length;
    }
}
