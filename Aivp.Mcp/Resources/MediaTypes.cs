namespace Aivp.Mcp.Resources;

/// <summary>What files are by their names.</summary>
internal static class MediaTypes
{
    private static readonly Dictionary<string, string> s_types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".gif"] = "image/gif",
        [".mp4"] = "video/mp4",
        [".webm"] = "video/webm",
        [".mov"] = "video/quicktime",
        [".wav"] = "audio/wav",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
    };

    public static bool IsMedia(string file) => s_types.ContainsKey(Path.GetExtension(file));

    public static bool IsSound(string file) => Of(file).StartsWith("audio/", StringComparison.Ordinal);

    public static string Of(string file) => s_types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
}
