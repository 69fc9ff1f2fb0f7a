namespace Aivp.Tools.Tests.Storyboards.Files;

/// <summary>Where the repository keeps its example projects and our test projects.</summary>
internal static class Examples
{
    public static string NightFerry { get; } = Path.Combine(Root(), "examples", "night-ferry");

    public static string Tests { get; } = Path.Combine(Root(), "tests", "Aivp.Tools.Tests", "Storyboards", "Files");

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Aivp.Agent.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository's root is not above the tests' folder.");
    }
}
