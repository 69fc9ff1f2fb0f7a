using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Agent.Tests.EndToEnd;
using Aivp.Agent.Tests.Launcher;

namespace Aivp.Agent.Tests.Verbs;

/// <summary><c>aivp produce --provider fal</c>: pictures and clips of a film through the ledger.</summary>
public sealed class ProduceAtFalTests : IAsyncLifetime, IDisposable
{
    private readonly FalStudio _studio = new();
    private readonly SmallFerry _ferry = new();

    public Task InitializeAsync() => _studio.InitializeAsync();

    public Task DisposeAsync() => _studio.DisposeAsync();

    public void Dispose() => _ferry.Dispose();

    [Fact]
    public async Task Produce_MakesAShotOfPicturesAndAClipOnceWithTheProjectsOwnKey()
    {
        _studio.Environment["FAL_KEY"] = null;
        await File.WriteAllTextAsync(Path.Combine(_ferry.Folder, ".env"), $"FAL_KEY=film-id:{FalStudio.Secret}\n");
        string[] typed =
        [
            "produce", _ferry.Folder, "--provider", "fal", "--shots", "1.2", "--candidates", "1", "--max-candidates", "1", "--max-takes", "1",
            "--image-model", "fal-ai/bytedance/seedream/v4.5", "--video-model", "fal-ai/kling-video/v2.6/pro", "--json",
        ];

        JsonElement planned = Report(await _studio.RunHereAsync([.. typed, "--dry-run"]));
        _studio.Simulator.Requests.Should().BeEmpty();
        JsonElement made = Report(await _studio.RunHereAsync(typed));

        made.GetProperty("failures").GetArrayLength().Should().Be(0);
        FalStudio.KindOf(Path.Combine(_ferry.Folder, "video/clips/shot-02.mp4")).Should().Be("mp4");
        made.GetProperty("cost_usd").GetDecimal().Should().Be(
            planned.GetProperty("would_make").EnumerateArray().Sum(piece => piece.GetProperty("estimate_usd").GetDecimal()), "the estimate is fal's own price");

        JsonNode log = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_ferry.Folder, "video/log/shot-02.json")))!;
        log["model"]!.ToString().Should().Be("fal-ai/kling-video/v2.6/pro/image-to-video");
        log["video_url"]!.ToString().Should().StartWith(_studio.Simulator.BaseAddress.ToString());
        JsonNode clip = _studio.Sent("fal-ai/kling-video/v2.6/pro/image-to-video");
        clip["start_image_url"]!.ToString().Should().EndWith("/shot-02-ff.png");
        clip["end_image_url"]!.ToString().Should().EndWith("/shot-02-lf.png", "the shot changes a lot, so its last frame is drawn too and must not be left out");
        clip["prompt"]!.ToString().Should().StartWith("[Camera: static, medium shot, eye level]", "that's the shot's block for Kling");
        clip["generate_audio"]!.GetValue<bool>().Should().BeFalse();
        JsonNode frame = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_ferry.Folder, "image/log/shot-02-ff.json")))!;
        frame["model"]!.ToString().Should().Be("fal-ai/bytedance/seedream/v4.5/edit", "it's drawn after references");
        _studio.Simulator.Requests.Where(exchange => exchange.Method == "POST" && exchange.Path.StartsWith("/queue.fal.run/", StringComparison.Ordinal))
            .Should().OnlyContain(exchange => exchange.ToJson()["headers"]!["authorization"]!.ToString().StartsWith("Key film-id:"));

        int paid = _studio.Simulator.Paid.Count;
        Report(await _studio.RunHereAsync(typed)).GetProperty("generated").GetInt32().Should().Be(0);
        _studio.Simulator.Paid.Should().HaveCount(paid);
    }

    [Fact]
    public async Task Produce_WhenTheModelMakesTheOtherKind_SaysSoAndSendsNothing()
    {
        string[] typed = ["produce", _ferry.Folder, "--provider", "fal", "--json"];
        (await _studio.FailHereAsync(2, [.. typed, "--image-model", "fal-ai/veo3.1"])).Should().Be("--image-model: fal-ai/veo3.1 makes clips.");
        (await _studio.FailHereAsync(2, [.. typed, "--video-model", "fal-ai/veo31"])).Should().Contain("did you mean fal-ai/veo3.1?");
        (await _studio.FailHereAsync(2, [.. typed, "--video-model", "fal-ai/bytedance/seedance/v1/pro/fast", "--clip-mode", "paired"])).Should()
            .StartWith("--video-model: shot-02 can't be made: fal-ai/bytedance/seedance/v1/pro/fast can't do first and last frame.", "that's found out before its keyframes are bought");
        _studio.Simulator.Requests.Should().BeEmpty();
    }

    private static JsonElement Report(Ran ran)
    {
        ran.Code.Should().BeOneOf([0, 4], $"{ran.Output}{ran.Error}");
        return JsonDocument.Parse(ran.Output.TrimEnd().Split('\n')[^1]).RootElement.GetProperty("report");
    }
}
