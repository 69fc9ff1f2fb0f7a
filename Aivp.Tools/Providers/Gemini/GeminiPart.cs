using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>A file on its way into a request.</summary>
/// <param name="Slot">What it's for.</param>
/// <param name="Inline">The file itself; null: it was uploaded.</param>
/// <param name="Uploaded">Where it was uploaded to; null: it goes along.</param>
internal sealed record GeminiPart(FileSlot Slot, InlineFile? Inline, GeminiFile? Uploaded)
{
    /// <summary>As <c>generateContent</c> has it.</summary>
    public JsonObject ToContent() => Inline is not null
        ? new() { ["inlineData"] = new JsonObject { ["mimeType"] = Inline.MediaType, ["data"] = Inline.Base64 } }
        : new() { ["fileData"] = new JsonObject { ["mimeType"] = Uploaded!.MediaType, ["fileUri"] = Uploaded.Address } };

    /// <summary>As Interactions have it.</summary>
    public JsonObject ToInteraction()
    {
        string mediaType = Inline?.MediaType ?? Uploaded!.MediaType;
        JsonObject part = new() { ["type"] = mediaType.Split('/')[0] };
        part[Inline is null ? "uri" : "data"] = Inline?.Base64 ?? Uploaded!.Address;
        part["mime_type"] = mediaType;
        return part;
    }

    /// <summary>As the older models for clips have it.</summary>
    public JsonObject ToVeo() => Inline is not null
        ? new() { ["bytesBase64Encoded"] = Inline.Base64, ["mimeType"] = Inline.MediaType }
        : new() { ["uri"] = Uploaded!.Address, ["mimeType"] = Uploaded.MediaType };
}
