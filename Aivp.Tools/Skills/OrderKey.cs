using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Skills;

/// <summary>The name under which it's remembered which model an order was given to: the same order has the same.</summary>
internal static class OrderKey
{
    /// <summary>Everything that makes it another order, its files by their bytes.</summary>
    public static async Task<string> OfAsync(MediaOrder order, CancellationToken cancellationToken)
    {
        JsonObject facts = new()
        {
            ["provider"] = order.Provider,
            ["model"] = order.Model,
            ["style"] = order.Style,
            ["hero"] = order.Hero,
            ["max_usd"] = order.MaxUsd?.ToString(CultureInfo.InvariantCulture),
            ["prompt"] = order.Prompt,
            ["negative_prompt"] = order.NegativePrompt,
            ["seed"] = order.Seed,
            ["size"] = order.Size,
            ["width"] = order.Width,
            ["height"] = order.Height,
            ["ratio"] = order.AspectRatio,
            ["resolution"] = order.Resolution,
            ["parameters"] = new JsonObject(order.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        };
        string?[] files = order switch
        {
            PictureOrder picture => [picture.Image, picture.Mask],
            VideoOrder clip => [clip.FirstFrame, clip.LastFrame, clip.Video, clip.Sound],
            _ => [],
        };
        if (order is PictureOrder pictures)
        {
            facts["purpose"] = pictures.Purpose.ToString();
            facts["count"] = pictures.Count;
            facts["scale"] = pictures.Scale?.ToString(CultureInfo.InvariantCulture);
        }
        else if (order is VideoOrder video)
        {
            facts["seconds"] = video.Duration?.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            facts["audio"] = video.Audio;
        }

        JsonArray inputs = [];
        foreach (string? file in files.Concat(order.References))
        {
            inputs.Add(file is null ? null : JsonValue.Create(WebAddress.Is(file) || !File.Exists(file) ? file : await Fingerprint.OfFileAsync(file, cancellationToken)));
        }

        facts["files"] = inputs;
        return $"order:{Fingerprint.Of(facts)}";
    }
}
