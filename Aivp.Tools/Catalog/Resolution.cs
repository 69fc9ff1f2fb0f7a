using System.Globalization;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>
/// How fine a picture or clip is: for clips the shorter side (<c>720p</c>, <c>4k</c>), for pictures the side of the square of as many pixels (<c>2K</c>)
/// or the pixels (<c>4MP</c>).
/// </summary>
/// <param name="Text">As the vendor writes it.</param>
/// <param name="Kind">Whether of pictures or clips: <c>4K</c> is either.</param>
/// <param name="Fineness">Clips: the shorter side. Pictures: the pixels.</param>
internal sealed record Resolution(string Text, ModelKind Kind, double Fineness)
{
    // Vendors round, so a tenth more is no matter.
    private const double Tolerance = 1.1;

    /// <summary>Reads one; null: it isn't any.</summary>
    public static Resolution? Parse(string text, ModelKind kind)
    {
        string unit = text.TrimStart([.. "0123456789."]).Trim().ToUpperInvariant();
        if (!double.TryParse(text[..^unit.Length].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) || number <= 0)
        {
            return null;
        }

        return (unit, kind) switch
        {
            ("P", ModelKind.Video) => new(text, kind, number),
            ("K", ModelKind.Video) => new(text, kind, number switch { 2 => 1440, 4 => 2160, _ => 540 * number }),
            ("K", ModelKind.Image) => new(text, kind, number * number * 1024 * 1024),
            ("MP", ModelKind.Image) => new(text, kind, number * 1024 * 1024),
            _ => null,
        };
    }

    /// <summary>The least that a size fits into, or the finest there is.</summary>
    public static Resolution? For(IEnumerable<string> values, ModelKind kind, PixelSize size)
    {
        Resolution[] known = [.. values.Select(value => Parse(value, kind)).OfType<Resolution>()];
        return known.Where(resolution => resolution.Holds(size)).MinBy(resolution => resolution.Fineness) ?? known.MaxBy(resolution => resolution.Fineness);
    }

    /// <summary>Whether it's fine enough for a size.</summary>
    public bool Holds(PixelSize size) =>
        Fineness * Tolerance >= (Kind is ModelKind.Video ? Math.Min(size.Width, size.Height) : (double)size.Width * size.Height);

    /// <summary>The size of that resolution and ratio.</summary>
    public PixelSize ToSize(double ratio)
    {
        if (Kind is ModelKind.Image)
        {
            double side = Math.Sqrt(Fineness);
            return new(Rounded(side * Math.Sqrt(ratio), 16), Rounded(side / Math.Sqrt(ratio), 16));
        }

        int shorter = (int)Fineness;
        return ratio >= 1 ? new(Rounded(shorter * ratio, 2), shorter) : new(shorter, Rounded(shorter / ratio, 2));
    }

    private static int Rounded(double length, int step) => Math.Max(step, (int)Math.Round(length / step) * step);
}
