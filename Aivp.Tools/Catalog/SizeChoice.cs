using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>Finds a size or a ratio among those a model has.</summary>
internal static class SizeChoice
{
    /// <summary>Two ratios that differ by less are the same to the eye: 1376x768 is 16:9.</summary>
    private const double Tolerance = 0.02;

    /// <summary>The sizes that go by name.</summary>
    private static readonly Dictionary<string, PixelSize> s_named = new()
    {
        ["square_hd"] = new(1024, 1024),
        ["square"] = new(512, 512),
        ["portrait_4_3"] = new(768, 1024),
        ["portrait_16_9"] = new(576, 1024),
        ["landscape_4_3"] = new(1024, 768),
        ["landscape_16_9"] = new(1024, 576),
    };

    /// <summary>The pixels behind a size that's written down; null: it has none, as <c>auto</c>.</summary>
    public static PixelSize? Pixels(JsonNode? value) => value switch
    {
        JsonObject size => new((int)size["width"]!, (int)size["height"]!),
        JsonValue text when s_named.TryGetValue(text.ToString(), out PixelSize named) => named,
        JsonValue text => Parse(text.ToString()),
        _ => null,
    };

    /// <summary>Width and height as <c>1024x576</c>, or a name for them.</summary>
    public static PixelSize? Parse(string text) =>
        s_named.TryGetValue(text, out PixelSize named) ? named
        : text.Split('x') is [string width, string height]
            && int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out int w)
            && int.TryParse(height, NumberStyles.None, CultureInfo.InvariantCulture, out int h)
            && w > 0 && h > 0 ? new(w, h) : null;

    /// <summary>Width to height of a ratio such as <c>16:9</c>; null: it isn't one.</summary>
    public static double? Ratio(string text) =>
        text.Split(':') is [string width, string height]
        && double.TryParse(width, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double w)
        && double.TryParse(height, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double h)
        && w > 0 && h > 0 ? w / h : null;

    /// <summary>The value whose ratio is a size's.</summary>
    public static string? OfRatio(IEnumerable<string> values, PixelSize size) => values
        .Where(value => Deviation(Ratio(value), size) <= Tolerance)
        .MinBy(value => Deviation(Ratio(value), size));

    /// <summary>The fixed size nearest to the one wanted, of its ratio.</summary>
    public static string? OfPixels(IEnumerable<string> values, PixelSize size) => values
        .Where(value => Parse(value) is PixelSize pixels && Deviation((double)pixels.Width / pixels.Height, size) <= Tolerance)
        .MinBy(value => Math.Abs((Parse(value)!.Value.Width / (double)size.Width) - 1));

    private static double Deviation(double? ratio, PixelSize size) => ratio is double r ? Math.Abs((r * size.Height / size.Width) - 1) : double.MaxValue;
}
