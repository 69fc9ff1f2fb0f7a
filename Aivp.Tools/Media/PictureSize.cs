using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media;

/// <summary>A picture's size from its first bytes, without decoding it.</summary>
internal static class PictureSize
{
    /// <summary>The size once turned upright; null: the file isn't there, or is no picture we read.</summary>
    public static PixelSize? Of(string file)
    {
        try
        {
            MediaKind kind = MediaKinds.OfFile(file);
            return kind is MediaKind.Png ? Png.ReadSize(file) : kind.IsPicture() ? PictureHeader.Read(file, kind).UprightSize : null;
        }
        catch (MediaException)
        {
            return null;
        }
    }
}
