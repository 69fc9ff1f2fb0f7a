using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Tests.Storyboards.Files;

public sealed class NightFerryTests
{
    [Fact]
    public async Task ReadAsync_WhenNightFerry_FindsNothingToMend()
    {
        StoryboardReading reading = await new StoryboardReader().ReadAsync(Examples.NightFerry, CancellationToken.None);

        reading.Findings.Should().BeEmpty();
        reading.Storyboard.Should().NotBeNull();
    }

    [Fact]
    public async Task ReadAsync_WhenNightFerry_ReadsTheWholeStory()
    {
        Storyboard ferry = (await new StoryboardReader().ReadAsync(Examples.NightFerry, CancellationToken.None)).Storyboard!;

        ferry.Name.Should().Be("Night Ferry");
        ferry.Scenes.Select(scene => scene.Id.Value).Should().Equal("ferry-deck-night", "wheelhouse", "quay-dawn");
        ferry.Characters.Select(character => character.Name).Should().Equal("Bako", "Ines", "Lumi");
        ferry.Shots.Select(shot => $"{shot.Id} {shot.Slug} {shot.Camera.Framing} {shot.Camera.Angle} {shot.Variation} {shot.Duration.TotalSeconds}").Should().Equal(
            "1.1 shot-01 ExtremeLong High Small 4",
            "1.2 shot-02 Medium EyeLevel Medium 5",
            "1.3 shot-03 MediumCloseUp Low Small 4",
            "2.1 shot-04 Long EyeLevel Large 5",
            "2.2 shot-05 CloseUp Low Small 4",
            "2.3 shot-06 MediumLong EyeLevel Medium 5",
            "3.1 shot-07 Long High Large 5",
            "3.2 shot-08 ExtremeCloseUp EyeLevel Small 3");
        ferry.Shots.Select(shot => shot.VisibleIn(FrameKind.First).Count()).Should().Equal(0, 1, 2, 1, 1, 3, 2, 1);
        ferry.Cameras.Should().HaveCount(8);
        ferry.FramePlan.Should().HaveCount(12);
        ferry.Shots.Should().OnlyContain(shot => shot.FirstFrame.Prompt.Length > 100 && shot.FirstFrame.Resolution == PixelSize.Default && shot.Clip.KlingPrompt != null);
    }
}
