using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Storyboards.Importing;

/// <summary>Folders that hold nothing but pictures and clips.</summary>
public sealed class LayoutImportTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Import_OfKeyframesAndMetadata_TakesPromptsAndPeople()
    {
        await _desk.PictureAsync("references/character_main.png", "references/style_frame.png", "keyframes/scene_01.png", "keyframes/scene_03.png");
        _desk.Write("metadata/scene_01.json", """{"prompt":"A woman on a cliff","seed":7,"model":"fal-ai/nano-banana-pro"}""");
        _desk.Clip("clips/scene_03.mp4");

        ImportReport report = await _desk.ImportAsync("");

        (report.Shots, report.Characters, report.Pictures, report.Clips).Should().Be((2, 1, 3, 1));
        Storyboard storyboard = await _desk.StoryboardAsync();
        storyboard.Shots[0].FirstFrame.Prompt.Should().Be("A woman on a cliff");
        storyboard.Shots.Select(shot => shot.Id.ToString()).Should().Equal("1.1", "1.3");
        File.Exists(_desk.At("project/image/characters/main-front.png")).Should().BeTrue();
        File.Exists(_desk.At("project/video/clips/shot-02.mp4")).Should().BeTrue();
        report.Homeless.Select(value => value.What).Should().Contain(what => what.EndsWith("style_frame.png", StringComparison.Ordinal)).And.Contain("seed")
            .And.Contain(what => what.EndsWith("scene_03.png", StringComparison.Ordinal), "nothing says what it shows");
    }

    [Fact]
    public async Task Import_OfAPipelinesOutput_TakesFramesAndVideos()
    {
        await _desk.PictureAsync("output/frames/segment_01.png", "output/frames/segment_02.png");
        _desk.Clip("output/videos/segment_01.mp4");

        ImportReport report = await _desk.ImportAsync("");

        (report.Shots, report.Pictures, report.Clips).Should().Be((2, 2, 1));
        await _desk.StoryboardAsync();
    }

    [Theory]
    [InlineData("keyframes/scene_01.png", "not a picture", "scene_01.png", "neither a picture nor a clip")]
    [InlineData("keyframes/scene_01.png", "", "scene_01.png", "This is empty")]
    [InlineData("keyframes/scene_01.png", "<!doctype html><p>404", "scene_01.png", "a web page")]
    [InlineData("clips/shot_01.mp4", "{\"detail\":\"expired\"}", "shot_01.mp4", "JSON")]
    [InlineData("clips/shot_01.mp4", "", "shot_01.mp4", "This is empty")]
    [InlineData("output/frames/segment_01.png", "text", "segment_01.png", "neither a picture nor a clip")]
    [InlineData("output/videos/segment_01.mp4", "<html>", "segment_01.mp4", "neither a picture nor a clip")]
    [InlineData("data/generated/images/shot_0001_None.png", "", "shot_0001_None.png", "This is empty")]
    [InlineData("metadata/ok_1.json", "{ \"prompt\": ", "ok_1.json:1", "isn't JSON")]
    [InlineData("metadata/ok_1.json", "[]", "ok_1.json:1", "name: value pairs")]
    [InlineData("metadata/ok_1.json", "{\n\"prompt\": [1]}", "ok_1.json:2", "'prompt' is a text")]
    [InlineData("keyframes/shot_0001.png", "copy", "shot_0001.png", "neither a picture nor a clip")]
    public async Task Import_OfABrokenFolder_NamesTheFile(string file, string content, string where, string message)
    {
        if (file.StartsWith("metadata", StringComparison.Ordinal))
        {
            await _desk.PictureAsync("keyframes/ok_1.png");
            File.Move(_desk.At("keyframes/ok_1.png"), _desk.At("keyframes/scene_1.png"));
            file = "metadata/scene_1.json";
            where = where.Replace("ok_1", "scene_1", StringComparison.Ordinal);
        }

        _desk.Write(file, content);

        await _desk.ShouldFailAsync("", where, message);
    }

    [Fact]
    public async Task Import_WhenTwoFilesHaveOneNumber_NamesBoth()
    {
        await _desk.PictureAsync("keyframes/scene_01.png", "keyframes/scene_1.png");

        await _desk.ShouldFailAsync("", "scene_1.png", "scene_01.png has the number 1 too");
    }

    [Fact]
    public async Task Import_OfAnythingElse_SaysWhatCanBeImported()
    {
        _desk.Write("notes.txt", "hello");

        await _desk.ShouldFailAsync("notes.txt", "notes.txt", "end in .yaml, .json or .md");
        await _desk.ShouldFailAsync("nowhere", "nowhere", "no such file or folder");
        await _desk.ShouldFailAsync("", "", "There's nothing to import");
    }
}
