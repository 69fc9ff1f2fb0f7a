using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Tests.Storyboards.Files;

/// <summary>Projects that a repository can't hold: one that isn't there, one with a huge file, one with a link that leads nowhere.</summary>
internal static class UnreadableProjects
{
    public static async Task<IReadOnlyList<Finding>> FindingsAsync()
    {
        StoryboardReader reader = new();
        using BrokenProject project = new("_good");
        await File.WriteAllTextAsync(Path.Combine(project.Folder, ProjectPaths.Shots, "shot-03.md"), new string('a', 1024 * 1024 + 1));
        File.CreateSymbolicLink(Path.Combine(project.Folder, ProjectPaths.Shots, "shot-04.md"), Path.Combine(project.Folder, "nowhere.md"));
        StoryboardReading missing = await reader.ReadAsync(Path.Combine(project.Folder, "nowhere"), CancellationToken.None);
        return [.. missing.Findings, .. (await reader.ReadAsync(project.Folder, CancellationToken.None)).Findings];
    }
}
