using System.Text.Json.Nodes;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>Finds what a workflow saved.</summary>
internal static class ComfyOutputs
{
    private static readonly string[] s_clipEndings = [".mp4", ".webm", ".mov", ".mkv"];

    /// <summary>The files of the sort that's wanted: saved ones first, those of previews only where nothing was saved.</summary>
    /// <param name="history">How it ended.</param>
    /// <param name="makes"><c>image</c> or <c>video</c>.</param>
    public static IEnumerable<JsonNode> Of(ComfyHistory history, string makes)
    {
        JsonNode[] all =
        [
            .. (history.Outputs ?? [])
                .SelectMany(output => output.Value as JsonObject ?? [])
                .SelectMany(list => list.Value as JsonArray ?? [])
                .OfType<JsonObject>()
                .Where(file => file["filename"]?.ToString() is string name && IsClip(name) == (makes == "video")),
        ];
        JsonNode[] saved = [.. all.Where(file => file["type"]?.ToString() == "output")];
        return saved.Length > 0 ? saved : all;
    }

    private static bool IsClip(string name) => s_clipEndings.Contains(Path.GetExtension(name).ToLowerInvariant());
}
