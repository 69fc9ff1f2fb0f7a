namespace Aivp.Tools.Providers.Animatic.Svg;

/// <summary>A colour at a place of a gradient.</summary>
/// <param name="At">0 to 1.</param>
/// <param name="Colour">The colour.</param>
/// <param name="Opacity">0 to 1.</param>
internal readonly record struct Stop(double At, Rgb Colour, double Opacity = 1)
{
    public static string Write(ReadOnlySpan<Stop> stops)
    {
        SvgText text = new();
        foreach (Stop stop in stops)
        {
            text.Raw("<stop offset=\"").Fine(stop.At).Raw("\" stop-color=\"").Raw(stop.Colour.Hex).Raw('"');
            if (stop.Opacity < 1)
            {
                text.Raw(" stop-opacity=\"").Fine(stop.Opacity).Raw('"');
            }

            text.Raw("/>");
        }

        return text.ToString();
    }
}
