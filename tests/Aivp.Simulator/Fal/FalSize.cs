using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Aivp.Simulator.Fal;

/// <summary>How large and how long what was asked for is.</summary>
internal static class FalSize
{
    private static readonly Dictionary<string, (int Width, int Height)> s_presets = new()
    {
        ["square_hd"] = (1024, 1024),
        ["square"] = (512, 512),
        ["portrait_4_3"] = (768, 1024),
        ["portrait_16_9"] = (576, 1024),
        ["landscape_4_3"] = (1024, 768),
        ["landscape_16_9"] = (1024, 576),
    };

    public static (int Width, int Height) OfPicture(FalModel model, JsonObject input)
    {
        switch (model.Value(input, "image_size"))
        {
            case JsonObject size:
                return ((int)size["width"]!, (int)size["height"]!);
            case JsonValue name when s_presets.TryGetValue(name.ToString(), out (int, int) preset):
                return preset;
            case JsonValue pixels when pixels.ToString().Split('x') is [string width, string height]:
                return (Int(width), Int(height));
            default:
                double side = 1024 * Math.Sqrt((model.Text(input, "resolution") ?? "1K").ToUpperInvariant() switch
                {
                    "0.5K" => 0.25,
                    "2K" or "4MP" => 4,
                    "4K" => 16,
                    _ => 1,
                });
                double ratio = Ratio(model.Text(input, "aspect_ratio") ?? "1:1") ?? 1;
                return (Rounded(side * Math.Sqrt(ratio), 16), Rounded(side / Math.Sqrt(ratio), 16));
        }
    }

    public static (int Width, int Height) OfClip(FalModel model, JsonObject input, byte[]? first)
    {
        string resolution = (model.Text(input, "resolution") ?? "1080p").ToUpperInvariant();
        int side = resolution switch { "4K" => 2160, "2K" => 1440, _ => Int(resolution.TrimEnd('P')) };
        double ratio = Ratio(model.Text(input, "aspect_ratio") ?? "auto") ?? (first is not null ? (double)OfPng(first).Width / OfPng(first).Height : 16.0 / 9);
        return ratio >= 1 ? (Rounded(side * ratio, 2), side) : (side, Rounded(side / ratio, 2));
    }

    public static double Seconds(FalModel model, JsonObject input) =>
        double.TryParse((model.Text(input, "duration") ?? "6").TrimEnd('s'), CultureInfo.InvariantCulture, out double seconds) ? seconds : 5;

    /// <summary>What fal bills. Its price list has one price for each model, so settings that cost less or more are fewer or more units.</summary>
    public static decimal Billed(FalModel model, JsonObject input, int width, int height, int count, double seconds)
    {
        FalPrice price = model.Price ?? FalPrice.Unknown;
        FalPriceRule? rule = price.When.FirstOrDefault(rule => rule.If.All(condition =>
            model.Text(input, condition.Key) is string value && (condition.Value == "*" || condition.Value.Equals(value, StringComparison.OrdinalIgnoreCase))));
        return Units(model, width, height, count, seconds) * (rule is null ? 1 : rule.Usd / price.Usd);
    }

    private static decimal Units(FalModel model, int width, int height, int count, double seconds) => (model.Price ?? FalPrice.Unknown).Per switch
    {
        "second" => (decimal)seconds,
        "megapixel" or "output_megapixel" => count * Math.Ceiling(width * height / 1e6m),
        "million_video_tokens" => width * height * Media.Studio.FramesPerSecond * (decimal)seconds / 1024 / 1e6m,
        _ => count,
    };

    /// <summary>The size in a PNG's header; of other pictures, a guess.</summary>
    public static (int Width, int Height) OfPng(byte[] picture) => picture is [0x89, (byte)'P', ..]
        ? (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)))
        : (1280, 720);

    private static double? Ratio(string text) => text.Split(':') is [string width, string height]
        ? double.Parse(width, CultureInfo.InvariantCulture) / double.Parse(height, CultureInfo.InvariantCulture)
        : null;

    private static int Rounded(double size, int step) => (int)Math.Round(size / step) * step;

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
