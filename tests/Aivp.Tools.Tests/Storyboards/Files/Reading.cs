using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;
using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Plans;
using Aivp.Tools.Storyboards.Files.Sheets;
using Aivp.Tools.Storyboards.Files.Shots;

namespace Aivp.Tools.Tests.Storyboards.Files;

/// <summary>Reads one file from a text, without a project around it.</summary>
internal static class Reading
{
    private static readonly ShotNames _names = new(new Dictionary<string, ShotId> { ["shot-01"] = new(1, 1), ["shot-02"] = new(1, 2) });

    public static (Shot Shot, IReadOnlyList<Finding> Findings) Shot(string text)
    {
        FindingLog log = new();
        MarkdownFile file = Parse("storyboard/storyboard-final/shots/shot-02.md", text, log);
        return (new ShotReader(file, new(1, 2), _names, log).Read(), log.Sorted);
    }

    public static (IReadOnlyList<PlannedFrame> Frames, IReadOnlyList<Finding> Findings) FramePlan(string text)
    {
        FindingLog log = new();
        return (new FramePlanReader(Parse(ProjectPaths.FramePlan, text, log), _names, log).Read(), log.Sorted);
    }

    public static (IReadOnlyList<CameraPosition> Cameras, IReadOnlyList<Finding> Findings) CameraTree(string text)
    {
        FindingLog log = new();
        return (new CameraTreeReader(Parse(ProjectPaths.CameraTree, text, log), log).Read(), log.Sorted);
    }

    public static (Character Character, IReadOnlyList<Finding> Findings) Character(string text)
    {
        FindingLog log = new();
        return (new CharacterSheetReader(Parse("script/characters/mara.md", text, log), log).Read(), log.Sorted);
    }

    public static (Scene Scene, IReadOnlyList<Finding> Findings) Scene(string text)
    {
        FindingLog log = new();
        return (new SceneSheetReader(Parse("script/scenes/attic.md", text, log), log).Read(), log.Sorted);
    }

    public static MarkdownFile Parse(string path, string text, FindingLog log) =>
        MarkdownParsing.Parse(path, text, log) ?? throw new InvalidOperationException(string.Join('\n', log.Sorted));
}
