using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Shots;

/// <summary>Finds the shots' files and sees that their names can name pictures, clips and ledger rows.</summary>
internal static class ShotFiles
{
    public static IReadOnlyList<string> In(ProjectFiles files, FindingLog log)
    {
        List<string> shots = [];
        Dictionary<string, string> bySlug = [];
        foreach (string path in files.In(ProjectPaths.Shots))
        {
            string stem = Path.GetFileNameWithoutExtension(path), slug = Slug.Of(stem);
            if (!stem.StartsWith("shot", StringComparison.OrdinalIgnoreCase))
            {
                log.Add(ProjectKinds.FileIgnored, new(path, 0), "The file isn't named shot-….md, so it's not taken for a shot; rename it, or keep it elsewhere.");
                continue;
            }

            if (bySlug.TryGetValue(slug, out string? other))
            {
                log.Add(FileKinds.SameKeyTwice, new(path, 0), $"This file and {other} would both name their pictures {slug}; rename one.");
                continue;
            }

            bySlug.Add(slug, path);
            if (stem != slug)
            {
                log.Add(FileKinds.UnusableFileName, new(path, 0), $"Pictures and clips are named after this file, and '{stem}' can't name them; rename it to {slug}.md.");
            }

            shots.Add(path);
        }

        if (shots.Count == 0)
        {
            log.Add(FileKinds.NoShots, new(ProjectPaths.Shots, 0), "There's no shot here; write shot-01.md, shot-02.md …");
        }

        return shots;
    }
}
