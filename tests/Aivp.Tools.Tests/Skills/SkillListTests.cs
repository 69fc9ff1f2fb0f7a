using System.Text.Encodings.Web;
using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Skills;

public sealed class SkillListTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FakeFilmSkills _film = new();

    private readonly FakeScoreSkills _score = new();

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("aivp-skills-");

    private ServiceProvider _services = null!;

    private SkillList Skills => _services.GetRequiredService<SkillList>();

    public Task InitializeAsync()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Ledger:Home", (string?)_home.FullName)])
            .Build();
        _services = new ServiceCollection().AddAivp(configuration).AddSingleton<IFilmSkills>(_film).AddSingleton<IScoreSkills>(_score).BuildServiceProvider();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _home.Delete(recursive: true);
    }

    [Fact]
    public void Functions_WithTheirSchemas_AreAsApproved()
    {
        IEnumerable<string> parts = Skills.Skills.Select(skill => string.Join('\n',
            skill.Function.Name,
            skill.Function.Description,
            $"{skill.Traits with { Paths = [], Sources = [], ProjectFiles = [] }}",
            $"paths: {string.Join(", ", skill.Traits.Paths.Concat(skill.Traits.ProjectFiles))}; sources: {string.Join(", ", skill.Traits.Sources)}",
            JsonSerializer.Serialize(skill.Function.JsonSchema, s_indented),
            $"answers {JsonSerializer.Serialize(skill.Function.ReturnJsonSchema, s_indented)}",
            ""));

        Approved.Check("skills", string.Join('\n', parts));
    }

    [Fact]
    public void Functions_HaveNamesThatEveryHostTakes() =>
        Skills.Functions.Should().OnlyContain(function => function.Name.Length <= 55 && function.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'));

    [Fact]
    public void Functions_ReferToPartsOfTheirSchemasThatAreThere()
    {
        foreach (JsonElement schema in Skills.Functions.SelectMany(function => new[] { function.JsonSchema, function.ReturnJsonSchema!.Value }))
        {
            foreach (string reference in References(schema))
            {
                JsonElement at = schema;
                reference[2..].Split('/').Should().OnlyContain(part => at.TryGetProperty(part, out at), reference);
            }
        }
    }

    [Fact]
    public async Task Invoke_AnswersCompactJsonInItsOwnLetters()
    {
        object? answer = await CallAsync("check_project", new() { ["project"] = "ferry" });

        answer.Should().Be("""{"project":"ferry","scenes":1,"characters":2,"shots":3,"findings":[{"code":"AIVP104","severity":"error","where":{"file":"script/characters/ines.md","line":7},"message":"夜 isn't a \"colour\"."}],"has_errors":true}""");
    }

    [Fact]
    public async Task Invoke_WithoutOptions_UsesTheDefaultsOfEveryDoor()
    {
        await CallAsync("produce_film", new() { ["project"] = "ferry" });

        _film.Options.Should().BeEquivalentTo(new ProduceOptions());
    }

    [Fact]
    public async Task Invoke_TakesNumbersAndTruthAsText()
    {
        await CallAsync("produce_film", new()
        {
            ["project"] = "ferry",
            ["shots"] = "1.2, 2.1",
            ["candidates"] = "2",
            ["threshold"] = "0.7",
            ["dry_run"] = "True",
        });

        _film.Options.Should().BeEquivalentTo(new ProduceOptions { Shots = [new ShotId(1, 2), new ShotId(2, 1)], Candidates = 2, Threshold = 0.7, DryRun = true });
    }

    [Theory]
    [InlineData(null, null, null, "animatic", null, null)]
    [InlineData("fal", null, null, "fal", "fal", "fal")]
    [InlineData("animatic", null, null, "animatic", "animatic", "animatic")]
    [InlineData("fal", "openai", null, "fal", "openai", "fal")]
    [InlineData(null, "openai", "fal", "animatic", "openai", "fal")]
    public async Task ProduceFilm_NamesWhoMakesPicturesAndClips(string? both, string? images, string? clips, string provider, string? imageProvider, string? videoProvider)
    {
        await CallAsync("produce_film", new() { ["project"] = "ferry", ["provider"] = both, ["image_provider"] = images, ["video_provider"] = clips });

        _film.Options.Should().BeEquivalentTo(new ProduceOptions { Provider = provider, ImageProvider = imageProvider, VideoProvider = videoProvider });
    }

    [Theory]
    [InlineData("""{"project":"ferry","candidats":3}""", "candidats: produce_film has no such argument; did you mean candidates?")]
    [InlineData("""{"project":"ferry","loudness":3}""", "loudness: produce_film has no such argument; write one of: project, shots, candidates,")]
    [InlineData("""{"shots":"1.1"}""", "project: produce_film needs it.")]
    [InlineData("""{"project":"ferry","shots":"first"}""", "shots: 'first' isn't a shot; write scene.shot with commas between, for example 1.2,2.1.")]
    [InlineData("""{"project":"ferry","candidates":"many"}""", "produce_film: an argument can't be read")]
    [InlineData("""{"project":"ferry","dry_run":"perhaps"}""", "produce_film: an argument can't be read")]
    public async Task Invoke_WhenAnArgumentIsWrong_SaysWhatIsRightAndCallsNothing(string arguments, string expected)
    {
        Dictionary<string, object?> values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!
            .ToDictionary(pair => pair.Key, pair => (object?)pair.Value);

        object? answer = await CallAsync("produce_film", values);

        answer.Should().BeOfType<ErrorContent>().Which.Message.Should().StartWith(expected);
        answer.Should().BeOfType<ErrorContent>().Which.ErrorCode.Should().Be("invalid_argument");
        _film.Project.Should().BeNull();
    }

    [Fact]
    public async Task Invoke_WhenTheSkillFails_HandsTheMessageOn()
    {
        _film.Failure = new MediaException("film.mp4 isn't a clip.");

        object? answer = await CallAsync("plan_film", new() { ["project"] = "ferry" });

        answer.Should().BeOfType<ErrorContent>().Which.Should().BeEquivalentTo(new { Message = "film.mp4 isn't a clip.", ErrorCode = "media_failed" });
    }

    [Fact]
    public async Task Invoke_WhenThereIsABug_KeepsItFromTheModel()
    {
        _film.Failure = new InvalidOperationException("secret");

        Func<Task> call = () => CallAsync("plan_film", new() { ["project"] = "ferry" });

        await call.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task Invoke_TellsWhoWatchesAndNobodyElse()
    {
        Watcher watcher = new();
        using (SkillProgress.Watch(watcher))
        {
            await CallAsync("produce_film", new() { ["project"] = "ferry" });
        }

        await CallAsync("produce_film", new() { ["project"] = "ferry" });

        watcher.Seen.Should().Equal(new FilmEvent.StageStarted(FilmStage.Film, 1));
    }

    [Fact]
    public async Task ScoreConsistency_HandsPicturesReferencesAndNamesOn()
    {
        object? answer = await CallAsync("score_consistency", new()
        {
            ["images"] = JsonSerializer.SerializeToElement(new[] { "a.png", "b.png" }),
            ["references"] = JsonSerializer.SerializeToElement(new[] { "front.png=Ines" }),
            ["style"] = "3d",
        });

        _score.Asked.Should().BeEquivalentTo(new ScoreRequest(["a.png", "b.png"], [new("front.png", "Ines")]) { Style = PictureStyle.ThreeD });
        answer.Should().BeOfType<string>().Which.Should().Contain("\"file\":\"b.png\"");
    }

    [Fact]
    public async Task CompareCandidates_WhenTheStyleIsUnknown_SaysWhichThereAre()
    {
        object? answer = await CallAsync("compare_candidates", new()
        {
            ["first"] = "a.png",
            ["second"] = "b.png",
            ["references"] = JsonSerializer.SerializeToElement(new[] { "front.png" }),
            ["style"] = "cubist",
        });

        answer.Should().BeOfType<ErrorContent>().Which.Message.Should().Contain("'cubist' is unknown").And.Contain("photo");
        _score.Asked.Should().BeNull();
    }

    private static IEnumerable<string> References(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member => member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private Task<object?> CallAsync(string name, Dictionary<string, object?> arguments) =>
        Skills.Functions.Single(function => function.Name == name).InvokeAsync(new AIFunctionArguments(arguments), CancellationToken.None).AsTask();

    private sealed class Watcher : IProgress<FilmEvent>
    {
        public List<FilmEvent> Seen { get; } = [];

        public void Report(FilmEvent value) => Seen.Add(value);
    }
}
