using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aivp.Tools;
using Aivp.Tools.Skills;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Tests.EndToEnd;

/// <summary>Single pieces of a film by the skill list, as chat and assistants call it, down to the files.</summary>
public sealed class SkillsTests : IAsyncLifetime, IDisposable
{
    private readonly SmallFerry _ferry = new();
    private readonly List<SkillStep> _steps = [];
    private ServiceProvider _services = null!;

    public Task InitializeAsync()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Ledger:Home", Path.Combine(_ferry.Folder, "home")), new("Judging:Local:Library", Path.Combine(_ferry.Folder, "none.so"))])
            .Build();
        _services = new ServiceCollection().AddSingleton(configuration).AddAivp(configuration).BuildServiceProvider();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _services.DisposeAsync();

    public void Dispose() => _ferry.Dispose();

    [Fact]
    public async Task Pieces_AreMadeOneByOneAndKept()
    {
        JsonNode sheet = await DoneAsync("create_character_sheet", ("character", "Ines"));
        Files(sheet).Should().Contain(["image/characters/ines-turnaround.png", "image/characters/ines-front.png", "image/characters/ines-side.png", "image/characters/ines-back.png"]);
        JsonNode again = await DoneAsync("create_character_sheet", ("character", "ines"));
        ((int)again["generated"]!, (int)again["reused"]!).Should().Be((0, 4));

        JsonNode style = await DoneAsync("create_style_frame", ("scene", "quay-dawn"));
        ((int)style["generated"]!).Should().BePositive();
        Files(style).Should().ContainSingle().Which.Should().Contain("quay-dawn");

        (await FailAsync("animate_shot", ("shot", "1.1"))).Should().Contain("keyframe");
        (await FailAsync("assemble_film")).Should().Contain("clips aren't there yet");
        (await FailAsync("review_film")).Should().Contain("there is no film.mp4");

        await DoneAsync("produce_film", ("shots", "1.1"), ("candidates", 1), ("max_candidates", 1));
        byte[] first = await File.ReadAllBytesAsync(Path.Combine(_ferry.Folder, "video/clips/shot-01.mp4"));
        JsonNode kept = await DoneAsync("animate_shot", ("shot", "1.1"));
        JsonNode anew = await DoneAsync("animate_shot", ("shot", "1.1"), ("fresh", true), ("seed", 5));
        ((int)kept["generated"]!, (int)anew["generated"]!).Should().Be((0, 1));
        Files(anew).Should().Equal("video/clips/shot-01.mp4");
        first.Should().NotBeEmpty();

        // The other shots are as long, and their clips the user's own.
        foreach (string file in Directory.EnumerateFiles(Path.Combine(_ferry.Folder, "storyboard"), "*.md", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(file, Regex.Replace(await File.ReadAllTextAsync(file), @"\b[3-9]s\b", "4s"));
        }

        for (int shot = 2; shot <= 8; shot++)
        {
            File.Copy(Path.Combine(_ferry.Folder, "video/clips/shot-01.mp4"), Path.Combine(_ferry.Folder, $"video/clips/shot-{shot:00}.mp4"));
        }

        JsonNode film = await DoneAsync("assemble_film", ("transition", "none"), ("title", ""), ("edl", "true"));
        Files(film).Should().Contain(["film.mp4", "film.edl"]);
        ((bool)film["reused"]!).Should().BeFalse();
        ((bool)(await DoneAsync("assemble_film", ("transition", "none"), ("title", ""), ("edl", true)))["reused"]!).Should().BeTrue();
        JsonNode review = await DoneAsync("review_film");
        ((double)review["duration"]!).Should().BePositive();
        File.Exists(Path.Combine(_ferry.Folder, "review/report.html")).Should().BeTrue();
        _steps.Select(step => step.Message).Should().Contain(["image/characters/ines-front.png", "film.mp4", "review/report.html"]);
    }

    private static IEnumerable<string> Files(JsonNode report) => report["files"]!.AsArray().Select(file => file!.ToString());

    private async Task<JsonNode> DoneAsync(string skill, params (string Name, object? Value)[] arguments)
    {
        object? answer = await CallAsync(skill, arguments);
        JsonNode run = JsonNode.Parse(answer.Should().BeOfType<string>((answer as ErrorContent)?.Message ?? skill).Which)!;
        run["status"]!.ToString().Should().Be("done");
        run["job"]!.ToString().Should().StartWith("run-");
        return run["result"]!;
    }

    private async Task<string> FailAsync(string skill, params (string Name, object? Value)[] arguments) =>
        (await CallAsync(skill, arguments)).Should().BeOfType<ErrorContent>(skill).Which.Message;

    private async Task<object?> CallAsync(string skill, (string Name, object? Value)[] arguments)
    {
        AIFunction function = _services.GetRequiredService<SkillList>().Functions.Single(one => one.Name == skill);
        using IDisposable watching = SkillProgress.Watch(new Watcher(_steps));
        return await function.InvokeAsync(
            new AIFunctionArguments(arguments.Append(("project", _ferry.Folder)).Append(("wait_seconds", 600)).ToDictionary(argument => argument.Item1, argument => argument.Item2)),
            CancellationToken.None);
    }

    private sealed class Watcher(List<SkillStep> steps) : IProgress<SkillStep>
    {
        public void Report(SkillStep value)
        {
            lock (steps)
            {
                steps.Add(value);
            }
        }
    }
}
