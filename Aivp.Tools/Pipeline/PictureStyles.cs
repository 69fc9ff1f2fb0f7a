namespace Aivp.Tools.Pipeline;

/// <summary>Styles as people and models write them.</summary>
public static class PictureStyles
{
    private static readonly Dictionary<string, PictureStyle> s_byName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["photo"] = PictureStyle.Photographic,
        ["illustrated"] = PictureStyle.Illustrated,
        ["3d"] = PictureStyle.ThreeD,
    };

    /// <summary>All names, with commas between.</summary>
    public static string All => string.Join(", ", s_byName.Keys);

    /// <summary>The style of that name; null where there is none.</summary>
    public static PictureStyle? Parse(string name) => s_byName.TryGetValue(name, out PictureStyle style) ? style : null;
}
