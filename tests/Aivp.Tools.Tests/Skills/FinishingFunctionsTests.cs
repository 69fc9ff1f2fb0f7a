using System.Text.Json;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Skills;

public sealed class FinishingFunctionsTests : IAsyncLifetime
{
    private readonly FakeFinishingSkills _finishing = new();
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("aivp-finishing-");
    private ServiceProvider _services = null!;

    public Task InitializeAsync()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Ledger:Home", (string?)_home.FullName)])
            .Build();
        _services = new ServiceCollection().AddAivp(configuration).AddSingleton<IFinishingSkills>(_finishing).BuildServiceProvider();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _home.Delete(recursive: true);
    }

    [Fact]
    public async Task AssembleFilm_HandsEveryOptionOn()
    {
        object? answer = await CallAsync(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>("""
            {"project":"ferry","output":"short.mov","transition":"crossfade","transition_length":1,"title":"Night|Ferry","end_title":"","card_length":"2","resolution":"1280x720","fps":25,
             "codec":"prores","quality":20,"music":"a.mp3","music_volume":0.3,"ducking":false,"voice_over":"b.wav","voice_volume":2,"keep_loudness":true,"burn_subtitles":true,"subtitle_size":60,
             "subtitle_color":"#ffff00","subtitle_outline":"#101010","subtitle_position":"top","trim":"1.2=0.5-4","speed":"1.25","edl":true,"fcpxml":true,"preview":"gif","handoff":true}
            """)!.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));

        answer.Should().BeOfType<string>();
        _finishing.Options.Should().BeEquivalentTo(new AssembleOptions
        {
            Output = "short.mov",
            Transition = TransitionChoice.Crossfade,
            TransitionLength = TimeSpan.FromSeconds(1),
            Title = "Night|Ferry",
            EndTitle = "",
            CardLength = TimeSpan.FromSeconds(2),
            Resolution = new PixelSize(1280, 720),
            FramesPerSecond = 25,
            Codec = FilmCodec.ProRes,
            Quality = 20,
            Music = "a.mp3",
            MusicVolume = 0.3,
            Ducking = false,
            VoiceOver = "b.wav",
            VoiceVolume = 2,
            Loudness = null,
            BurnSubtitles = true,
            SubtitleSize = 60,
            SubtitleColor = "#ffff00",
            SubtitleOutline = "#101010",
            SubtitlePosition = "top",
            Trims = [new(new ShotId(1, 2), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(4))],
            Speeds = [new(null, 1.25)],
            Edl = true,
            FcpXml = true,
            Preview = AnimatedPreview.Gif,
            Handoff = true,
        });
    }

    [Fact]
    public async Task AssembleFilm_WithoutOptions_IsWhatAProductionDoes()
    {
        await CallAsync(new() { ["project"] = "ferry" });

        _finishing.Options.Should().BeEquivalentTo(new AssembleOptions());
    }

    [Theory]
    [InlineData("codec", "h246", "codec: 'h246' is unknown; did you mean h264?")]
    [InlineData("resolution", "large", "resolution: 'large' isn't a size")]
    [InlineData("transition_length", "9000", "transition_length: write seconds")]
    [InlineData("trim", "1.2", "trim: '1.2' isn't shot=from-to")]
    public async Task AssembleFilm_WhenAnOptionCannotBeMeant_SaysWhatIsRight(string option, string value, string expected)
    {
        object? answer = await CallAsync(new() { ["project"] = "ferry", [option] = value });

        answer.Should().BeOfType<ErrorContent>().Which.Message.Should().StartWith(expected);
        _finishing.Options.Should().BeNull();
    }

    private Task<object?> CallAsync(Dictionary<string, object?> arguments) => _services.GetRequiredService<SkillList>()
        .Functions.Single(function => function.Name == "assemble_film").InvokeAsync(new AIFunctionArguments(arguments), CancellationToken.None).AsTask();
}
