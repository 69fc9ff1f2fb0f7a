namespace Aivp.Tools.Media.PngFormat;

/// <summary>PNG's colour types, by their numbers in the header.</summary>
internal enum PngColour
{
    /// <summary>One sample a pixel.</summary>
    Gray = 0,

    /// <summary>Red, green, blue.</summary>
    Rgb = 2,

    /// <summary>An index into the palette.</summary>
    Palette = 3,

    /// <summary>Gray and alpha.</summary>
    GrayAlpha = 4,

    /// <summary>Red, green, blue, alpha.</summary>
    Rgba = 6,
}
