using Aivp.Tools.Media;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Finds the pictures that imported files name, and looks whether they are any.</summary>
internal static class ImportPictures
{
    private static readonly string[] s_endings = [".png", ".jpg", ".jpeg", ".webp"];

    /// <summary>A picture's absolute path; null where there is none, which the log says.</summary>
    /// <param name="source">The file that names it.</param>
    /// <param name="path">As written, from the file's own folder.</param>
    /// <param name="line">Where.</param>
    public static string? Find(ImportSource source, string path, int line)
    {
        if (path.Contains("://", StringComparison.Ordinal))
        {
            source.Error(ImportKinds.NobodyThere, line, $"'{Files.Values.Excerpt.Of(path)}' is an address; save the picture and name the file.");
            return null;
        }

        string full = Path.GetFullPath(path.Replace('\\', '/'), source.Folder);
        if (!File.Exists(full))
        {
            string[] near = Directory.Exists(Path.GetDirectoryName(full)) ? [.. Directory.EnumerateFiles(Path.GetDirectoryName(full)!).Select(file => Path.GetFileName(file))] : [];
            string hint = NearestName.Of(Path.GetFileName(full), near) is { } name ? $"; did you mean {name}?" : $", looked for in {Path.GetRelativePath(source.Root, Path.GetDirectoryName(full)!)}.";
            source.Error(ImportKinds.NobodyThere, line, $"There's no picture '{Files.Values.Excerpt.Of(path)}'{hint}");
            return null;
        }

        if (PictureSize.Of(full) is not null)
        {
            return full;
        }

        source.Error(ImportKinds.NotReadable, line, $"'{Files.Values.Excerpt.Of(path)}' isn't a picture that can be read; write it as PNG, JPEG or WebP.");
        return null;
    }

    /// <summary>The pictures directly in a folder, by name.</summary>
    public static IReadOnlyList<string> In(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder).Where(file => s_endings.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal)];
}
