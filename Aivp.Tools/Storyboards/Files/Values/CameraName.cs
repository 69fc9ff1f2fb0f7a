using Aivp.Tools.Storyboards.Files.Documents;

namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>A camera's name: <c>cam_0</c>, or its number alone.</summary>
internal static class CameraName
{
    /// <returns>Null when the text is no single word of letters, digits, <c>_</c> and <c>-</c>.</returns>
    public static string? Find(string text)
    {
        string name = PlainText.Of(text);
        if (name.Length is 0 or > 40 || name.Any(c => !char.IsLetterOrDigit(c) && c is not ('_' or '-')))
        {
            return null;
        }

        return name.All(char.IsAsciiDigit) ? $"cam_{name}" : name.ToLowerInvariant();
    }
}
