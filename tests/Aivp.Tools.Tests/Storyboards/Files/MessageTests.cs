using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Tests.Storyboards.Files;

/// <summary>What people read: where, what is wrong, what would be right.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("framing-typo", "storyboard/storyboard-final/shots/shot-02.md:7: error AIVP131: 'MCUU' is no shot size; did you mean MCU?")]
    [InlineData("angle-typo", "storyboard/storyboard-final/shots/shot-02.md:7: error AIVP132: 'lwo' is no camera angle; did you mean low?")]
    [InlineData("variation-typo", "storyboard/storyboard-final/shots/shot-01.md:8: error AIVP133: 'smal' is no variation; did you mean small?")]
    [InlineData("character-typo", "storyboard/storyboard-final/shots/shot-01.md:14: error AIVP151: @Marra has no sheet; did you mean @mara?")]
    [InlineData("misspelt-heading", "storyboard/storyboard-final/shots/shot-01.md: error AIVP120: There's no '### Motion' heading (is 'Moton' meant?); add it with a quoted text (> …) below.")]
    [InlineData("camera-cycle", "storyboard/storyboard-final/camera-tree.md:6: error AIVP157: The cameras of scene attic run in a circle: cam_0 → cam_1 → cam_0. Make one of them a root: — (root).")]
    [InlineData("frame-cycle", "storyboard/storyboard-final/shots/shot-01.md:34: error AIVP158: Frames run in a circle: Shot 1.1 first-frame → Shot 1.2 first-frame → Shot 1.1 first-frame, each made from the next. Take one of the references out.")]
    [InlineData("reference-to-missing-shot", "storyboard/storyboard-final/shots/shot-02.md:33: error AIVP153: There's no Shot 2.1; did you mean 1.1?")]
    [InlineData("no-shot-id-no-heading", "storyboard/storyboard-final/shots/shot-01.md:1: warning AIVP304: The file doesn't say which shot it is; by its place among the files it's taken for Shot 1.1. Write | Shot ID | 1.1 | into its Metadata.")]
    public async Task ReadAsync_WhenSomethingIsWrong_SaysWhatWouldBeRight(string name, string message)
    {
        using BrokenProject project = new(name);

        StoryboardReading reading = await new StoryboardReader().ReadAsync(project.Folder, CancellationToken.None);

        reading.Findings.Select(finding => finding.ToString()).Should().Contain(message);
    }

    [Fact]
    public async Task ReadAsync_WhenShotsHaveNoIds_TakesTheFramePlansInTheFilesOrder()
    {
        using BrokenProject project = new("_good");
        foreach (string file in new[] { "shot-01.md", "shot-02.md" }.Select(name => Path.Combine(project.Folder, ProjectPaths.Shots, name)))
        {
            string[] lines = await File.ReadAllLinesAsync(file);
            await File.WriteAllLinesAsync(file, lines.Where(line => !line.StartsWith("# Shot", StringComparison.Ordinal) && !line.StartsWith("| Shot ID", StringComparison.Ordinal)));
        }

        StoryboardReading reading = await new StoryboardReader().ReadAsync(project.Folder, CancellationToken.None);

        reading.Storyboard!.Shots.Select(shot => (shot.Slug, shot.Id)).Should().Equal(("shot-01", new(1, 1)), ("shot-02", new(1, 2)));
        reading.Findings.Select(finding => finding.Code).Should().Equal("AIVP304", "AIVP304");
    }
}
