using System.Globalization;

namespace Aivp.Simulator.Media;

/// <summary>How large a clip is that's asked for by resolution and ratio.</summary>
internal static class ClipSize
{
    public static (int Width, int Height) Of(string? resolution, string? ratio)
    {
        int side = (resolution ?? "720p").ToUpperInvariant() switch { "4K" => 2160, "2K" => 1440, "1K" => 576, string text => int.Parse(text.TrimEnd('P'), CultureInfo.InvariantCulture) };
        double[] parts = [.. (ratio ?? "16:9").Split(':').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
        double shape = parts[0] / parts[1];
        return shape >= 1 ? ((int)Math.Round(side * shape / 2) * 2, side) : (side, (int)Math.Round(side / shape / 2) * 2);
    }
}
