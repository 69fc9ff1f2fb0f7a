namespace Aivp.Tools.Media;

/// <summary>What brings a clip's colours to those of high definition, BT.709, which all films are in and all judges expect.</summary>
internal static class ClipColours
{
    // Players take untagged pictures from this height on for high definition, and their colours for its.
    private const int HighDefinition = 720;

    /// <summary>Its colours are BT.709 or so little different that nobody converts them.</summary>
    public static bool Are709(MediaInfo info) => !IsBright(info) && !IsWide(info);

    /// <summary>
    /// Filters for clips of a high dynamic range or a wide gamut; none for others. Brightness is mapped so that white paper stays white and what is brighter is
    /// compressed into the rest.
    /// </summary>
    public static IEnumerable<string> To709(MediaInfo info) => (IsBright(info), IsWide(info)) switch
    {
        (true, _) =>
        [
            $"zscale=transferin={info.ColorTransfer}:primariesin={info.ColorPrimaries ?? "2020"}:matrixin={info.ColorMatrix ?? "2020_ncl"}:transfer=linear:npl=203",
            "format=gbrpf32le",
            "zscale=primaries=bt709",
            "tonemap=tonemap=mobius:param=0.6:desat=0",
            "zscale=transfer=bt709:matrix=bt709:range=tv",
            "format=yuv420p10le",
        ],
        (_, true) => [$"zscale=primariesin={info.ColorPrimaries}:matrixin={info.ColorMatrix ?? "2020_ncl"}:transferin={info.ColorTransfer ?? "bt709"}:primaries=bt709:transfer=bt709:matrix=bt709:range=tv"],
        _ => [],
    };

    /// <summary>Where a file doesn't say how its colours are coded, as a player guesses; ffmpeg would take all for standard definition.</summary>
    public static string Matrix(MediaInfo info) =>
        !Are709(info) || info.ColorMatrix is not null || info.Kind.IsPicture() || info.PixelFormat is string format && (format.Contains("rgb", StringComparison.Ordinal) || format.Contains("bgr", StringComparison.Ordinal))
            ? ""
            : info.Size.Height >= HighDefinition ? "in_color_matrix=bt709:" : "in_color_matrix=bt601:";

    private static bool IsBright(MediaInfo info) => info.ColorTransfer is "smpte2084" or "arib-std-b67";

    private static bool IsWide(MediaInfo info) => info.ColorPrimaries is "bt2020" or "smpte432" or "smpte431";
}
