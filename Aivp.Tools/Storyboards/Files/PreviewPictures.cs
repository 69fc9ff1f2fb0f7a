using System.Text.RegularExpressions;

namespace Aivp.Tools.Storyboards.Files;

/// <summary>Puts keyframes into the human preview: the n-th place for a picture belongs to the n-th shot in story order.</summary>
internal static partial class PreviewPictures
{
    /// <summary>The preview with the pictures that are there; the places of the others, and all other text, stay as they are.</summary>
    /// <param name="text">The preview's text.</param>
    /// <param name="shots">All shots' slugs in story order.</param>
    /// <param name="hasPicture">Whether a shot's first frame is there.</param>
    public static string Fill(string text, IReadOnlyList<string> shots, Func<string, bool> hasPicture)
    {
        int place = 0;
        return Place().Replace(text, match =>
        {
            string? shot = place < shots.Count ? shots[place] : null;
            place++;
            return shot is not null && hasPicture(shot) ? $"![{shot}](../../{ProjectPaths.Frame(new(shot, FrameKind.First))})" : match.Value;
        });
    }

    // A placeholder, or the picture of ours that took its place in an earlier run.
    [GeneratedRegex(@"\[🖼\uFE0F? 待生成\]|!\[[^\]\r\n]*\]\(\.\./\.\./image/frames/[^)\r\n]+-ff\.png\)")]
    private static partial Regex Place();
}
