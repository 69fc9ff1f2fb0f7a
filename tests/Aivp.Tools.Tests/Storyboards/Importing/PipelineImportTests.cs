using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Storyboards.Importing;

/// <summary>A keyframe pipeline's configuration, in its three shapes of reference library.</summary>
public sealed class PipelineImportTests : IDisposable
{
    private const string Groups = """
        keyframe_settings:
          mode: "image_to_image"  # Options: "text_to_image", "image_to_image"
          image_model: "gemini-2.5-flash-image-preview"

          # Reference images for I2I mode
          reference_images:
            characters:
              - path: "assets/character1.png"
                name: "main_character"
                description: "Young woman with red hair, business attire"
            settings:
              - path: "assets/conference_room.png"
                name: "meeting_room"
                description: "Modern conference room with glass walls"

          # Prompt templates for consistency
          prompt_templates:
            character_action: "Image of {character_name}: {action_description}"
            scene_transition: "Same setting as reference, but {change_description}"
        """;

    private const string List = """
        # pipeline_config.yaml
        pipeline_mode: "keyframe"
        default_backend: "veo3"

        # Gemini API settings
        gemini_api_key: "${GEMINI_API_KEY}"
        gemini_model: "gemini-2.5-flash-image-preview"

        keyframe_settings:
          mode: "image_to_image"
          image_model: "gemini"

          # Reference images
          reference_images:
            - path: "assets/speaker.png"
              id: "speaker"
              description: "Professional speaker at podium"

          # Generation settings
          sequential_generation: true  # Use previous keyframe as next reference
          maintain_consistency: true   # Apply consistency checks
        """;

    private const string Named = """
        keyframe_settings:
          mode: "image_to_image"

          reference_library:
            characters:
              protagonist:
                image: "assets/protagonist.png"
                description: "Young woman, red hair, business suit"
                variations:
                  - "standing"
                  - "sitting"
                  - "walking"

              antagonist:
                image: "assets/antagonist.png"
                description: "Middle-aged man, gray suit"

            settings:
              office: "assets/office.png"
              street: "assets/street.png"

          prompt_templates:
            scene_with_character: |
              {character_description} in {setting}, {action}.
              Maintain exact appearance from reference image.

            character_interaction: |
              {character1_description} and {character2_description}
              engaged in {interaction_type}. Same appearances as references.
        """;

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Import_OfGroups_FillsTemplatesFromTheLibrary()
    {
        await _desk.PictureAsync("assets/character1.png", "assets/conference_room.png");
        _desk.Write("pipeline_config.yaml", $$"""
            {{Groups}}
            segment_duration_seconds: 4
            segments:
              - template: character_action
                characters: [main_character]
                setting: meeting_room
                action_description: "she opens a {folded} letter"
                motion_prompt: "Camera: slow push in. She slowly unfolds the letter."
              - template: scene_transition
                setting: meeting_room
                change_description: "rain on the windows"
            """);

        ImportReport report = await _desk.ImportAsync("pipeline_config.yaml");

        (report.Characters, report.Scenes, report.Shots, report.Pictures).Should().Be((1, 1, 2, 2));
        Storyboard storyboard = await _desk.StoryboardAsync();
        Shot first = storyboard.Shots[0];
        first.FirstFrame.Prompt.Should().StartWith("Image of main_character: she opens a {folded} letter").And.Contain("Young woman with red hair, business attire");
        (first.Duration, first.Scene.Value, first.Cast.Single().Character.Value).Should().Be((TimeSpan.FromSeconds(4), "meeting-room", "main-character"));
        first.MotionText.Should().Be("Camera: slow push in. She slowly unfolds the letter.");
        storyboard.Shots[1].FirstFrame.Prompt.Should().Be("Same setting as reference, but rain on the windows");
        storyboard.Characters.Single().AnchorPhrase.Should().Be("Young woman with red hair, business attire.");
        storyboard.Scenes.Single().Prompt.Should().Contain("glass walls").And.Contain("No people");
        File.Exists(_desk.At("project/image/characters/main-character-front.png")).Should().BeTrue();
        File.Exists(_desk.At("project/image/scenes/meeting-room.png")).Should().BeTrue();
        report.Homeless.Should().Contain(value => value.What == "image_model").And.Contain(value => value.What == "shot 1.2's motion");
    }

    [Fact]
    public async Task Import_OfAList_TakesThePromptsThatWereWritten_AndNoKey()
    {
        await _desk.PictureAsync("assets/speaker.png", "output/frames/segment_00.png", "output/frames/segment_01.png");
        _desk.Clip("output/videos/segment_01.mp4");
        _desk.Variables["GEMINI_API_KEY"] = "secret-of-mine";
        _desk.Write("pipeline_config.yaml", List);
        _desk.Write("output/keyframe_prompts.json", """{"keyframe_prompts":[{"segment":2,"prompt":"The speaker leaves"},{"segment":1,"prompt":"The speaker raises a \"hand\"\nand smiles"}]}""");

        ImportReport report = await _desk.ImportAsync("pipeline_config.yaml");

        (report.Shots, report.Pictures, report.Clips).Should().Be((2, 4, 1), "keyframe 1 ends the first segment and begins the second");
        Storyboard storyboard = await _desk.StoryboardAsync();
        storyboard.Shots.Select(shot => shot.Cast.Single().Character.Value).Should().Equal("speaker", "speaker");
        storyboard.Shots[0].FirstFrame.Prompt.Should().StartWith("The speaker raises a \"hand\" and smiles");
        storyboard.Shots[1].FirstFrame.References.OfType<FrameReference.PriorFrame>().Single().Shot.Should().Be(new ShotId(1, 1));
        storyboard.Shots[0].Variation.Should().Be(Variation.Medium, "keyframes 0 and 1 are its first and last frame");
        File.Exists(_desk.At("project/image/frames/shot-01-lf.png")).Should().BeTrue();
        File.Exists(_desk.At("project/video/clips/shot-01.mp4")).Should().BeTrue();
        report.Homeless.Should().Contain(value => value.What == "gemini_api_key" && value.Why.Contains("aivp keys add", StringComparison.Ordinal));
        Directory.EnumerateFiles(_desk.At("project"), "*.*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".png", StringComparison.Ordinal) && !file.EndsWith(".mp4", StringComparison.Ordinal))
            .Should().OnlyContain(file => !File.ReadAllText(file).Contains("secret-of-mine", StringComparison.Ordinal), "a key is never copied");
    }

    [Fact]
    public async Task Import_OfNames_ExpandsVariablesAndKnowsWhoIsMeant()
    {
        await _desk.PictureAsync("library/protagonist.png", "library/antagonist.png", "library/office.png", "library/street.png");
        _desk.Variables["ASSETS"] = "library";
        _desk.Write("film.yaml", Named.Replace("\"assets/", "\"${ASSETS}/", StringComparison.Ordinal) + """

            segments:
              - {template: scene_with_character, characters: [protagonist], setting: office, action: "reading a letter", duration: 6}
              - {template: character_interaction, characters: [protagonist, antagonist], interaction_type: "a quarrel", setting: street}
              - "The antagonist walks away down the street"
            video_aspect_ratio: "9:16"
            """);

        ImportReport report = await _desk.ImportAsync("film.yaml");

        Storyboard storyboard = await _desk.StoryboardAsync();
        storyboard.Shots[0].FirstFrame.Prompt.Should().StartWith("Young woman, red hair, business suit in office, reading a letter. Maintain exact appearance from reference image.");
        storyboard.Shots[1].FirstFrame.Prompt.Should().Contain("Middle-aged man, gray suit engaged in a quarrel");
        storyboard.Shots[2].Cast.Single().Character.Value.Should().Be("antagonist");
        storyboard.Shots[2].Scene.Value.Should().Be("street");
        storyboard.Shots[0].FirstFrame.Resolution.Should().Be(new PixelSize(1080, 1920));
        _desk.Project("script/characters/protagonist.md").Should().Contain("standing, sitting, walking");
        report.Homeless.Should().OnlyContain(value => value.Where.Line > 0);
    }

    [Fact]
    public async Task Import_WhereAProjectIs_ReplacesItOnlyWhenToldAndKeepsWhatItHad()
    {
        await _desk.PictureAsync("assets/speaker.png");
        _desk.Write("film.yaml", List + "\nprompt: \"The speaker talks\"\n");
        await _desk.ImportAsync("film.yaml");
        _desk.Write("project/script/characters/speaker.md", "mine");

        (await FluentActions.Awaiting(() => _desk.ImportAsync("film.yaml")).Should().ThrowAsync<Aivp.Tools.Errors.SkillArgumentException>()).WithMessage("to: *is a project already*--overwrite*");
        _desk.Project("script/characters/speaker.md").Should().Be("mine");
        await _desk.ImportAsync("film.yaml", overwrite: true);

        _desk.Project("script/characters/speaker.md").Should().StartWith("# Character: speaker");
        _desk.Project("before-import/script/characters/speaker.md").Should().Be("mine");
    }

    [Theory]
    [InlineData("prompt: [unclosed", ":1", "isn't YAML")]
    [InlineData("prompt: a\nprompt: b", ":2", "isn't YAML")]
    [InlineData("- just\n- a list", ":1", "name: value pairs")]
    [InlineData("pipeline_mode: keyframes\nprompt: x", ":1", "did you mean keyframe?")]
    [InlineData("promt: x", ":1", "did you mean 'prompt'?")]
    [InlineData("default_backend: veo3", "film.yaml", "no segments, no output/keyframe_prompts.json and no prompt")]
    [InlineData("prompt: x\nsegment_duration_seconds: soon", ":2", "a number from 0.5 to 60, not 'soon'")]
    [InlineData("prompt: x\nimage_size: huge", ":2", "for example 1280x720")]
    [InlineData("prompt: x\nkeyframe_settings:\n  mode: image2image", ":3", "did you mean image_to_image?")]
    [InlineData("prompt: x\nkeyframe_settings:\n  reference_images:\n    - path: assets/nobody.png", ":4", "There's no picture 'assets/nobody.png'")]
    [InlineData("prompt: x\nkeyframe_settings:\n  reference_images:\n    - path: assets/broken.png", ":4", "isn't a picture that can be read")]
    [InlineData("prompt: x\nkeyframe_settings:\n  reference_images:\n    - id: speaker", ":4", "needs 'path'")]
    [InlineData("prompt: x\nkeyframe_settings:\n  reference_images:\n    - path: \"${NO_SUCH}/a.png\"", ":4", "${NO_SUCH} isn't set; export NO_SUCH")]
    [InlineData("prompt: x\nkeyframe_settings:\n  reference_images:\n    - path: https://example.test/a.png", ":4", "is an address")]
    [InlineData("prompt: x\nkeyframe_settings:\n  reference_library:\n    characters:\n      - ines", ":5", "written by name")]
    [InlineData("keyframe_settings:\n  reference_library:\n    characters:\n      ines: {image: assets/ok.png}\nsegments:\n  - {prompt: x, characters: [inse]}", ":6", "did you mean ines?")]
    [InlineData("segments:\n  - {prompt: x, setting: moon}", ":2", "the library has none at all")]
    [InlineData("segments:\n  - {template: character_acton, action: x}", ":2", "did you mean character_action?")]
    [InlineData("segments:\n  - {template: scene_transition}", ":2", "needs 'change_description'")]
    [InlineData("segments:\n  - {segment: 1, prompt: x}\n  - {segment: 1, prompt: y}", ":3", "is there twice, first on line 2")]
    [InlineData("segments:\n  - {duration: 5}", ":2", "needs 'prompt'")]
    [InlineData("prompt: x\nreference_images_dir: nowhere", ":2", "no pictures in the folder 'nowhere'")]
    [InlineData("a: &a [x]\nb: *nobody", ":2", "isn't YAML")]
    public async Task Import_OfABrokenConfiguration_SaysWhereAndWhatWouldBeRight(string yaml, string where, string message)
    {
        await _desk.PictureAsync("assets/ok.png");
        _desk.Write("assets/broken.png", "not a picture");
        _desk.Write("film.yaml", yaml);

        await _desk.ShouldFailAsync("film.yaml", where.StartsWith(':') ? $"film.yaml{where}" : where, message);
    }

    [Theory]
    [InlineData("{\"keyframe_prompts\":[{\"segment\":1,\"prompt\":\"x\"},]", ":1", "isn't JSON")]
    [InlineData("{\n \"keyframe_prompts\": []\n}", ":2", "There's no 'keyframe_prompts' with anything in it")]
    [InlineData("{\"keyframe_prompts\":[\n{\"prompt\":\"x\"}]}", ":2", "needs 'segment'")]
    [InlineData("{\"keyframe_prompts\":[\n{\"segment\":1}]}", ":2", "needs 'prompt'")]
    [InlineData("{\"keyframe_prompts\":[\n{\"segment\":\"one\",\"prompt\":\"x\"}]}", ":2", "'segment' is a number")]
    [InlineData("{\"keyframe_prompts\":[\n{\"segment\":0,\"prompt\":\"x\"}]}", ":2", "'segment' is a number from 1")]
    [InlineData("{\"keyframe_prompts\":[{\"segment\":1,\"prompt\":\"x\"},\n{\"segment\":1,\"prompt\":\"y\"}]}", ":2", "there twice, first on line 1")]
    [InlineData("{\"keyframe_prompts\":[\n\"x\"]}", ":2", "name: value pairs")]
    [InlineData("{\"keyframe_prompts\":{\"segment\":1}}", ":1", "is a list, not a group")]
    [InlineData("{\"keyframe_prompts\":[{\"segment\":1,\"prompt\":\"x\"}],\n\"video_prompts\":[{\"segment\":2,\"prompt\":\"y\"}]}", ":2", "segment 2 has no keyframe prompt")]
    [InlineData("{\"keyframe_prompts\":[{\"segment\":1,\"promt\":\"x\"}]}", ":1", "is 'promt' meant?")]
    [InlineData("", "keyframe_prompts.json", "is empty")]
    public async Task Import_OfBrokenPrompts_SaysWhereAndWhatWouldBeRight(string json, string where, string message)
    {
        _desk.Write("keyframe_prompts.json", json);

        await _desk.ShouldFailAsync("keyframe_prompts.json", where.StartsWith(':') ? $"keyframe_prompts.json{where}" : where, message);
    }
}
