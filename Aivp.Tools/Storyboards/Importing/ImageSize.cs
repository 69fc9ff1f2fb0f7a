using System.Globalization;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Reads sizes as those programs write them: <c>1536x1024</c>, <c>1280*720</c>.</summary>
internal static class ImageSize
{
    /// <summary>The size; null: none is said.</summary>
    public static PixelSize? Read(ImportSource source, ImportFields fields, string key)
    {
        if (fields.Text(key) is not { } text)
        {
            return null;
        }

        if (text.Split('x', 'X', '×', '*') is [string width, string height]
            && int.TryParse(width, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int w)
            && int.TryParse(height, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int h)
            && w is >= 64 and <= 8192
            && h is >= 64 and <= 8192)
        {
            return new(w, h);
        }

        source.Error(ImportKinds.WrongShape, fields.LineOf(key), $"'{key}' is a size of 64 to 8192 pixels a side, for example 1280x720, not '{Files.Values.Excerpt.Of(text)}'.");
        return null;
    }
}
