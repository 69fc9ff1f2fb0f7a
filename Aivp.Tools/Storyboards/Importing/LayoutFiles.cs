namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Finds files by the places where other programs put them.</summary>
internal static class LayoutFiles
{
    /// <summary>The first of these files that's there, absolute; null: none.</summary>
    public static string? Existing(string folder, params string[] relatives) =>
        relatives.Select(relative => Path.Combine(folder, relative)).FirstOrDefault(File.Exists);
}
