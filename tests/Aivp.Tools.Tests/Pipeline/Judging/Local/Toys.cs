using Aivp.Tools.Media;

namespace Aivp.Tools.Tests.Pipeline.Judging.Local;

/// <summary>Draws wooden dolls: shaped like people, so that they're cut out as people are, and without a face.</summary>
internal static class Toys
{
    private const int Side = 320;

    private static readonly (byte, byte, byte) s_skin = (224, 178, 146);

    // Hues as far apart as they get, so that each of the first eight dolls has clothes of its own.
    private static readonly (byte, byte, byte)[] s_paints =
        [(200, 30, 40), (30, 60, 190), (30, 140, 60), (240, 200, 40), (120, 40, 140), (240, 240, 235), (30, 30, 34), (240, 130, 30)];

    /// <summary>A doll.</summary>
    /// <param name="number">Which doll: its paints and its pattern follow from it.</param>
    /// <param name="x">Where it stands, 0 to 1.</param>
    /// <param name="size">Its height, 0 to 1.</param>
    /// <param name="wall">The wall's grey.</param>
    public static RgbImage Draw(int number, double x = 0.5, double size = 0.8, byte wall = 210)
    {
        RgbImage picture = new(Side, Side);
        for (int py = 0; py < Side; py++)
        {
            Span<byte> row = picture.Row(py);
            for (int px = 0; px < Side; px++)
            {
                // The doll is 2 high and stands around 0, 0.
                double u = ((px / (double)Side) - x) / size * 2, v = ((py / (double)Side) - 0.52) / size * 2;
                (byte r, byte g, byte b)? paint = Paint(number, u, v);
                double light = paint is null ? 1 - (0.2 * py / Side) : 1 - (0.4 * Math.Clamp(u + 0.4, 0, 1));
                (byte red, byte green, byte blue) = paint ?? (wall, wall, (byte)(wall - 12));
                (row[px * 3], row[(px * 3) + 1], row[(px * 3) + 2]) = ((byte)(red * light), (byte)(green * light), (byte)(blue * light));
            }
        }

        return picture;
    }

    private static (byte, byte, byte)? Paint(int number, double u, double v)
    {
        double head = (u * u / 0.05) + ((v + 0.72) * (v + 0.72) / 0.075);
        if (head < 1)
        {
            return v < -0.78 || (Math.Abs(u) > 0.17 && number % 2 == 0) ? s_paints[(number + 3) % 8] : s_skin;
        }

        if (Math.Abs(u) < 0.09 && v is > -0.55 and < -0.4)
        {
            return s_skin;
        }

        if (v is > -0.45 and < 0.2 && Math.Abs(u) < 0.36 - (0.1 * Math.Max(0, v + 0.1)))
        {
            bool marked = number % 2 == 0 ? Math.Sin(v * 26) > 0.2 : Math.Sin(u * 22) * Math.Sin(v * 22) > 0.4;
            return s_paints[marked ? (number + 2) % 8 : number % 8];
        }

        return v is >= 0.2 and < 0.98 && Math.Abs(Math.Abs(u) - 0.16) < 0.12 ? s_paints[(number + 5) % 8] : null;
    }
}
