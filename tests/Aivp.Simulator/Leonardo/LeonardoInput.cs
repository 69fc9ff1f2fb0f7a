using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Simulator.Media;

namespace Aivp.Simulator.Leonardo;

/// <summary>Checks a request's body as far as the OpenAPI document says.</summary>
internal static class LeonardoInput
{
    private static readonly string[] s_strengths = ["Low", "Mid", "High", "Ultra", "Max"];

    /// <summary>What's wrong; null: nothing.</summary>
    public static string? Problem(string job, JsonObject body, FileShelf files) => job switch
    {
        "sdGenerationJob" => Text(body, "prompt") is null ? "prompt is required"
            : Number(body, "num_images") is < 1 or > 8 ? "num_images must be 1 to 8"
            : Number(body, "width") is < 32 or > 1536 || Number(body, "width") % 8 > 0 ? "width must be a multiple of 8 up to 1536"
            : Number(body, "height") is < 32 or > 1536 || Number(body, "height") % 8 > 0 ? "height must be a multiple of 8 up to 1536"
            : (body["controlnets"] as JsonArray ?? []).Any(control => !IsControl(control, files)) ? "controlnets are invalid"
            : body["init_image_id"] is JsonNode id && !IsThere(id, files) ? "init_image_id is unknown"
            : null,
        "motionVideoGenerationJob" => Text(body, "prompt") is null ? "prompt is required"
            : body["imageId"] is JsonNode image && !(IsThere(image, files) && Text(body, "imageType") is "UPLOADED" or "GENERATED") ? "imageId is unknown"
            : body["endFrameImage"] is JsonNode end && !(end["id"] is JsonNode last && IsThere(last, files)) ? "endFrameImage is unknown"
            : Text(body, "resolution") is not (null or "RESOLUTION_480" or "RESOLUTION_720" or "RESOLUTION_1080") ? "resolution is invalid"
            : null,
        _ => body["initImageId"] is JsonNode picture && IsThere(picture, files) || body["generatedImageId"] is not null ? null : "an image is required",
    };

    private static bool IsControl(JsonNode? control, FileShelf files) =>
        control?["initImageId"] is JsonNode id && IsThere(id, files) && control["preprocessorId"]?.GetValueKind() is JsonValueKind.Number && s_strengths.Contains(control["strengthType"]?.ToString());

    // A client that drives us with ids of its own making has uploaded nothing.
    private static bool IsThere(JsonNode id, FileShelf files) => !id.ToString().StartsWith(LeonardoUploads.Prefix, StringComparison.Ordinal) || files.Get(LeonardoUploads.PathOf(id.ToString())) is { Bytes.Length: > 0 };

    private static string? Text(JsonObject body, string name) => body[name]?.GetValueKind() is JsonValueKind.String ? body[name]!.ToString() : null;

    private static decimal? Number(JsonObject body, string name) => body[name]?.GetValueKind() is JsonValueKind.Number ? body[name]!.GetValue<decimal>() : null;
}
