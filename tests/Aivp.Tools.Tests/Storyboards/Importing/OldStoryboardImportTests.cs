using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Storyboards.Importing;

/// <summary>The old <c>storyboard.json</c> and <c>prompts-final.md</c>.</summary>
public sealed class OldStoryboardImportTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Import_OfAStoryboard_TakesStyleShotsAndKeyframes()
    {
        await _desk.PictureAsync("keyframes/shot_01.png", "keyframes/shot_02.png");
        _desk.Clip("clips/shot_02.mp4");
        _desk.Write("storyboard/storyboard.json", """
            {
              "project": "Product Launch",
              "style_guide": {"color_palette": ["#112233", "warm gold"], "visual_style": "cinematic", "aspect_ratio": "9:16", "reference_images": ["mood.png"]},
              "shots": [
                {"shot_id": "shot_01", "scene_id": "scene_01", "shot_type": "wide", "camera_angle": "eye-level", "camera_movement": "slow push in", "subject": "an empty desk", "composition": "centred", "lighting": "morning light", "prompt": "A desk by a window", "duration": "5s", "narration_sync": "It begins here."},
                {"shot_id": "shot_02", "scene_id": "scene_01", "shot_type": "close-up", "camera_angle": "high", "camera_movement": "static", "subject": "a phone", "prompt": "A phone on the desk", "duration": "4s"}
              ]
            }
            """);

        ImportReport report = await _desk.ImportAsync("");

        (report.Shots, report.Pictures, report.Clips).Should().Be((2, 2, 1));
        Storyboard storyboard = await _desk.StoryboardAsync();
        Shot first = storyboard.Shots[0];
        first.FirstFrame.Prompt.Should().Be("A desk by a window. an empty desk. centred. morning light. cinematic, #112233, warm gold.");
        (first.FirstFrame.Resolution, first.Camera.Framing, first.Audio.Dialogue).Should().Be((new PixelSize(1080, 1920), Framing.Long, "[Narrator]: \"It begins here.\""));
        storyboard.Shots[1].Camera.Angle.Should().Be(CameraAngle.High);
        report.Homeless.Should().Contain(value => value.What.Contains("mood.png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_OfPrompts_TakesCastAndSound()
    {
        string example = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "examples", "night-ferry", "script", "prompts-final.md"));
        _desk.Write("prompts-final.md", example);

        ImportReport report = await _desk.ImportAsync("prompts-final.md");

        (report.Shots, report.Characters, report.Scenes).Should().Be((8, 3, 3));
        Storyboard storyboard = await _desk.StoryboardAsync();
        Shot turn = storyboard.Shot(new ShotId(1, 2));
        (turn.Variation, turn.Duration, turn.Audio.Dialogue).Should().Be((Variation.Medium, TimeSpan.FromSeconds(5), "[Ines, low]: \"The lighthouse is dark.\""));
        CastMember ines = turn.Cast.Single();
        (ines.First.Facing, ines.First.Toward, ines.Last.Facing).Should().Be((Facing.Profile, ScreenSide.Right, Facing.ThreeQuarter));
        Shot door = storyboard.Shot(new ShotId(2, 1));
        door.Cast.Single(member => member.Name == "Ines").First.Visible.Should().BeFalse("she comes in later");
        storyboard.Shot(new ShotId(1, 1)).Cast.Should().BeEmpty();
    }

    [Theory]
    [InlineData("{\"style_guide\":{},", "isn't JSON", 1)]
    [InlineData("{\"project\":\"p\",\"shots\":[]}", "There are no shots", 1)]
    [InlineData("{\"project\":\"p\",\n\"shots\":{}}", "'shots' is a list", 2)]
    [InlineData("{\"project\":\"p\",\"shots\":[\n{\"prompt\":\"x\"}]}", "needs 'shot_id'", 2)]
    [InlineData("{\"project\":\"p\",\"shots\":[\n{\"shot_id\":\"1.1\"}]}", "needs 'prompt'", 2)]
    [InlineData("{\"project\":\"p\",\"shots\":[\n{\"shot_id\":\"opening\",\"prompt\":\"x\"}]}", "says no shot; write scene.shot", 2)]
    [InlineData("{\"project\":\"p\",\"shots\":[\n{\"shot_id\":\"1.1\",\"prompt\":\"x\",\"shot_type\":\"clos-up\"}]}", "did you mean close-up?", 2)]
    [InlineData("{\"project\":\"p\",\"shots\":[\n{\"shot_id\":\"1.1\",\"prompt\":\"x\",\"camera_angle\":\"sideways\"}]}", "is no camera angle", 2)]
    [InlineData("{\"project\":\"p\",\"shots\":[\n{\"shot_id\":\"1.1\",\"prompt\":\"x\",\"duration\":\"long\"}]}", "'long' is no duration", 2)]
    [InlineData("{\"project\":\"p\",\"shots\":[{\"shot_id\":\"1.1\",\"prompt\":\"x\"},\n{\"shot_id\":\"1.1\",\"prompt\":\"y\"}]}", "there twice, first on line 1", 2)]
    [InlineData("{\"project\":\"p\",\n\"style_guide\":{\"aspect_ratio\":\"tall\"},\"shots\":[]}", "is no shape", 2)]
    [InlineData("{\"project\":\"p\",\"shots\":[{\"shot_id\":\"1.1\",\n\"promt\":\"x\"}]}", "did you mean 'prompt'?", 2)]
    public async Task Import_OfABrokenStoryboard_SaysWhereAndWhatWouldBeRight(string json, string message, int line)
    {
        _desk.Write("storyboard.json", json);

        await _desk.ShouldFailAsync("storyboard.json", $"storyboard.json:{line}", message);
    }

    [Theory]
    [InlineData("just a text", "There are no shots", 0)]
    [InlineData("**Shot one** (5s) | CU\n- Scene: a", "says no shot; write **Shot 1.2**", 1)]
    [InlineData("**Shot 1.1** (5s) | var:huge | CU\n- Scene: a", "is no variation", 1)]
    [InlineData("**Shot 1.1** (5s) | var:small | XX\n- Scene: a", "is no shot size", 1)]
    [InlineData("**Shot 1.1** (5s) | var:small | CU | inside\n- Scene: a", "is no camera angle", 1)]
    [InlineData("**Shot 1.1** (soon) | var:small | CU\n- Scene: a", "'soon' is no duration", 1)]
    [InlineData("**Shot 1.1** (5s) | var:small | CU", "doesn't say where it plays", 1)]
    [InlineData("**Shot 1.1** (5s) | CU\n- Scene: a\n**Shot 1.1** (5s) | CU\n- Scene: a", "there twice, first on line 1", 3)]
    [InlineData("**Shot 1.1** (5s) | CU\n- Sceen: a", "did you mean 'Scene'?", 2)]
    [InlineData("**Shot 1.1** (5s) | CU\n- Scene: a\n- Scene: b", "there twice for this shot", 3)]
    [InlineData("**Shot 1.1** (5s) | CU\n- Scene: a\n- Characters (ff): Ines", "names nobody; write [@Ines", 3)]
    [InlineData("**Shot 1.1** (5s) | CU\n- Scene: a\n- Characters (ff): [@Ines, facing:upwards]", "is no facing", 3)]
    public async Task Import_OfBrokenPrompts_SaysWhereAndWhatWouldBeRight(string text, string message, int line)
    {
        _desk.Write("prompts-final.md", text);

        await _desk.ShouldFailAsync("prompts-final.md", line == 0 ? "prompts-final.md" : $"prompts-final.md:{line}", message);
    }
}
