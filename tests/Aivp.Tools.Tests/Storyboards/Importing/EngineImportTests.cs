using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Storyboards.Importing;

/// <summary>An image engine's shots, characters and locations.</summary>
public sealed class EngineImportTests : IDisposable
{
    private const string Radha = """{"name":"Radha","description":"Divine character","appearance":{"hair":"long black hair","eyes":"dark brown eyes"},"attire":{"style":"traditional Indian","colors":["red","gold"]}}""";
    private const string Forest = """{"name":"Vrindavan Forest","description":"Sacred forest with flower fields","location_type":"exterior","time_of_day":"dusk"}""";
    private const string Walk = """{"scene_id":"scene_001","shot_number":1,"shot_type":"close-up","description":"Character walking through forest","style":"cinematic","lighting":"golden-hour","mood":"peaceful","characters":["char_001"],"location_id":"loc_001"}""";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Import_OfOneFile_LosesNoList_AndMakesTheHighestPriorityTheHero()
    {
        await _desk.PictureAsync("refs/radha.png");
        string radha = Radha.Replace("\"name\"", "\"reference_images\":[\"refs/radha.png\"],\"embedding_id\":\"emb_1\",\"name\"", StringComparison.Ordinal);
        string second = Walk.Replace("\"shot_number\":1", "\"shot_number\":2,\"camera_angle\":\"low-angle\",\"camera_movement\":\"pan\",\"framing\":\"rule-of-thirds\",\"action\":\"she turns\",\"dialogue\":\"Krishna?\",\"duration\":4.5,\"priority\":5", StringComparison.Ordinal);
        _desk.Write("film.json", $$"""
            {"characters":{"char_001":{{radha}}},"locations":{"loc_001":{{Forest}}},
             "shots":[{{Walk.Replace("\"scene_id\"", "\"id\":\"s1\",\"scene_id\"", StringComparison.Ordinal)}},{{second}}],
             "jobs":[{"job_id":"job_None_1","shot_id":"s1","priority":1}]}
            """);

        ImportReport report = await _desk.ImportAsync("film.json");

        Storyboard storyboard = await _desk.StoryboardAsync();
        (report.Characters, report.Scenes, report.Shots, report.Pictures).Should().Be((1, 1, 2, 1));
        Shot first = storyboard.Shots[0], hero = storyboard.Shots[1];
        (first.IsPrimary, hero.IsPrimary).Should().Be((false, true));
        (first.Camera.Framing, first.Duration, hero.Camera.Angle, hero.Duration).Should().Be((Framing.CloseUp, TimeSpan.FromSeconds(3), CameraAngle.Low, TimeSpan.FromSeconds(4.5)));
        first.FirstFrame.Prompt.Should().Contain("golden hour light").And.Contain("cinematic style").And.Contain("peaceful mood").And.Contain("wearing traditional Indian, colors red and gold");
        hero.FirstFrame.Prompt.Should().Contain("rule of thirds composition").And.Contain("low angle");
        hero.MotionText.Should().Be("Camera: slow pan. she turns, slowly.");
        hero.Audio.Dialogue.Should().Be("[Radha]: \"Krishna?\"");
        (storyboard.Scenes.Single().TimeOfDay, storyboard.Scenes.Single().Type).Should().Be(("dusk", "exterior"));
        storyboard.Characters.Single().Hair.Should().Be("long black hair");
        report.Homeless.Should().Contain(value => value.What == "embedding_id").And.Contain(value => value.What == "job_id");
    }

    [Fact]
    public async Task Import_OfAFolder_TakesItsPicturesByTheirNumber()
    {
        _desk.Write("data/characters.json", $"[{Radha}]");
        _desk.Write("data/locations.json", $$"""{"loc_001":{{Forest}}}""");
        _desk.Write("data/shots.json", $"[{Walk.Replace("char_001", "Radha", StringComparison.Ordinal)}]");
        await _desk.PictureAsync("data/generated/images/shot_0001_None.png");

        ImportReport report = await _desk.ImportAsync("");

        report.Pictures.Should().Be(1);
        (await _desk.StoryboardAsync()).Shots.Single().Cast.Single().Name.Should().Be("Radha");
        File.Exists(_desk.At("project/image/frames/shot-01-ff.png")).Should().BeTrue();
    }

    [Theory]
    [InlineData("{ \"shots\": [", ":1", "isn't JSON")]
    [InlineData("{}", "film.json", "There are no shots")]
    [InlineData("{\"shots\":\"all\"}", ":1", "is a list, not 'all'")]
    [InlineData("{\"shots\":[\n{\"shot_number\":1,\"description\":\"x\"}]}", ":2", "needs 'scene_id'")]
    [InlineData("{\"shots\":[\n{\"scene_id\":\"s1\",\"description\":\"x\"}]}", ":2", "needs 'shot_number'")]
    [InlineData("{\"shots\":[\n{\"scene_id\":\"s1\",\"shot_number\":1}]}", ":2", "needs 'description'")]
    [InlineData("{\"shots\":[\n{\"scene_id\":\"s1\",\"shot_number\":1,\"description\":\"x\",\n\"shot_type\":\"closeup\"}]}", ":3", "did you mean close-up?")]
    [InlineData("{\"shots\":[{\"scene_id\":\"s1\",\"shot_number\":1,\"description\":\"x\",\n\"lighting\":\"golden hour\"}]}", ":2", "did you mean golden-hour?")]
    [InlineData("{\"shots\":[{\"scene_id\":\"s1\",\"shot_number\":1,\"description\":\"x\",\n\"camera_movement\":\"fly\"}]}", ":2", "write one of: static, pan")]
    [InlineData("{\"shots\":[{\"scene_id\":\"s1\",\"shot_number\":1,\"description\":\"x\",\n\"characters\":[\"char_9\"]}]}", ":2", "There's no character 'char_9'")]
    [InlineData("{\"locations\":{\"loc_001\":{\"name\":\"Forest\"}},\"shots\":[{\"scene_id\":\"s1\",\"shot_number\":1,\"description\":\"x\",\n\"location_id\":\"loc_01\"}]}", ":2", "did you mean loc_001?")]
    [InlineData("{\"shots\":[{\"scene_id\":\"s1\",\"shot_number\":1,\"description\":\"x\",\"duration\":\n\"long\"}]}", ":2", "'duration' is a number")]
    [InlineData("{\"shots\":[{\"scene_id\":\"s1\",\"shot_number\":1,\"description\":\"x\"},\n{\"scene_id\":\"s1\",\"shot_number\":1,\"description\":\"y\"}]}", ":2", "there twice, first on line 1")]
    [InlineData("{\"characters\":[{\"appearance\":{}}],\"shots\":[]}", ":1", "needs 'name'")]
    [InlineData("{\"characters\":[\n{\"name\":\"A\",\"appearance\":\"tall\"}]}", ":2", "'appearance' is a group of values")]
    [InlineData("{\"characters\":[{\"name\":\"A\"},\n{\"name\":\"a\"}]}", ":2", "there twice, first on line 1")]
    [InlineData("{\"locations\":[{\"name\":\"F\",\n\"weather\":\"sunny\"}]}", ":2", "write one of: clear, cloudy")]
    [InlineData("{\"characters\":[{\"name\":\"A\",\n\"reference_images\":[\"a.png\"]}]}", ":2", "There's no picture 'a.png'")]
    [InlineData("{\"shotz\":[]}", ":1", "did you mean 'shots'?")]
    public async Task Import_OfABrokenFilm_SaysWhereAndWhatWouldBeRight(string json, string where, string message)
    {
        _desk.Write("film.json", json);

        await _desk.ShouldFailAsync("film.json", where.StartsWith(':') ? $"film.json{where}" : where, message);
    }
}
