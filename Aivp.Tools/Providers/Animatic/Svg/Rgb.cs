using System.Globalization;

namespace Aivp.Tools.Providers.Animatic.Svg;

/// <summary>A colour, each part from 0 to 1 (a light's parts may exceed 1).</summary>
internal readonly record struct Rgb(double R, double G, double B)
{
    public static Rgb White { get; } = new(1, 1, 1);

    /// <summary>Perceived lightness, 0 to 1.</summary>
    public double Light => (0.299 * R) + (0.587 * G) + (0.114 * B);

    /// <summary>How far from grey, 0 to 1.</summary>
    public double Chroma => Math.Max(R, Math.Max(G, B)) - Math.Min(R, Math.Min(G, B));

    /// <param name="hex">Six hexadecimal digits, with or without #.</param>
    public static Rgb Of(string hex)
    {
        int value = int.Parse(hex.AsSpan().TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new((value >> 16) / 255.0, ((value >> 8) & 255) / 255.0, (value & 255) / 255.0);
    }

    /// <param name="hue">Degrees.</param>
    /// <param name="saturation">0 to 1.</param>
    /// <param name="lightness">0 to 1.</param>
    public static Rgb Hsl(double hue, double saturation, double lightness)
    {
        double a = saturation * Math.Min(lightness, 1 - lightness);
        double Part(double n)
        {
            double k = (n + (hue / 30)) % 12;
            return lightness - (a * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)));
        }

        return new(Part(0), Part(8), Part(4));
    }

    public static Rgb operator *(Rgb a, Rgb b) => new(a.R * b.R, a.G * b.G, a.B * b.B);

    public static Rgb operator +(Rgb a, Rgb b) => new(a.R + b.R, a.G + b.G, a.B + b.B);

    public static Rgb operator *(Rgb a, double k) => new(a.R * k, a.G * k, a.B * k);

    public static Rgb Mix(Rgb a, Rgb b, double t) => new(a.R + ((b.R - a.R) * t), a.G + ((b.G - a.G) * t), a.B + ((b.B - a.B) * t));

    /// <summary>Towards white.</summary>
    public Rgb Lighter(double t) => Mix(this, White, t);

    /// <summary>Towards black.</summary>
    public Rgb Darker(double t) => this * (1 - t);

    /// <summary>Towards its own grey.</summary>
    public Rgb Greyer(double t) => Mix(this, new(Light, Light, Light), t);

    /// <summary>Straight-line distance of the two colours, 0 to 1.73.</summary>
    public static double Distance(Rgb a, Rgb b) =>
        Math.Sqrt(((a.R - b.R) * (a.R - b.R)) + ((a.G - b.G) * (a.G - b.G)) + ((a.B - b.B) * (a.B - b.B)));

    /// <summary>As SVG writes it, for example <c>#f4f1ea</c>.</summary>
    public string Hex => string.Create(7, this, static (text, colour) =>
    {
        text[0] = '#';
        Two(text[1..], colour.R);
        Two(text[3..], colour.G);
        Two(text[5..], colour.B);
    });

    private static void Two(Span<char> text, double part)
    {
        int value = (int)Math.Round(Math.Clamp(part, 0, 1) * 255);
        text[0] = "0123456789abcdef"[value >> 4];
        text[1] = "0123456789abcdef"[value & 15];
    }
}
