using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Aivp.Tools.Tests.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Skills;

/// <summary>What a film's models would be, where that's left to us. Nothing is made.</summary>
public sealed class AutoProductionTests : IAsyncLifetime
{
    private readonly SimulatedVendors _vendors = new();
    private string _film = "";

    public async Task InitializeAsync()
    {
        await _vendors.InitializeAsync();
        _film = Path.Combine(_vendors.Folder, "film");
        string example = Path.Combine(AppContext.BaseDirectory, "examples", "night-ferry");
        foreach (string file in Directory.EnumerateFiles(example, "*.md", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_film, Path.GetRelativePath(example, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public Task DisposeAsync() => _vendors.DisposeAsync();

    private Task<ProductionReport> RehearseAsync(ProduceOptions options) => _vendors.Services.GetRequiredService<IFilmSkills>()
        .ProduceAsync(_film, options with { DryRun = true, Candidates = 1 }, new Progress<FilmEvent>(), CancellationToken.None);

    [Fact]
    public async Task Plan_WhenShotsArePrimary_TheyGetABetterModel()
    {
        ProductionReport report = await RehearseAsync(new() { VideoModel = "auto" });

        report.Chosen.Should().BeEquivalentTo(
            "Clips: fal-ai/bytedance/seedance/v1.5/pro/image-to-video at fal: fal's usual one for image to video, and it can do all that's asked.",
            "Hero shots: fal-ai/kling-video/v2.6/pro/image-to-video at fal: a hero shot is worth the best that keeps to its first frame (hero shot, style photo).");
        Price("shot-06").Should().BeGreaterThan(Price("shot-01"), "shot-06 is the primary one");

        decimal Price(string shot) => report.WouldMake.Single(piece => piece.File == $"video/clips/{shot}.mp4").EstimateUsd;
    }

    [Fact]
    public async Task Plan_WhenAStyleIsWanted_TheRulesForItCount()
    {
        ProductionReport report = await RehearseAsync(new() { ImageModel = "auto", Style = "noir", Shots = [new(1, 1)] });
        report.Chosen.Should().ContainSingle().Which.Should().Be("Pictures: fal-ai/nano-banana-pro at fal: it's the most photographic (style noir).");
        report.WouldMake.Where(piece => piece.File.StartsWith("video/", StringComparison.Ordinal)).Should().OnlyContain(piece => piece.EstimateUsd == 0, "the clips aren't left to us");
    }

    [Fact]
    public async Task Plan_WhenOnlyOneProviderIsAllowed_ChoosesAmongItsModels()
    {
        ProductionReport report = await RehearseAsync(new() { VideoModel = "auto", VideoProvider = "gemini", Shots = [new(1, 1)] });
        report.Chosen.Should().ContainSingle().Which.Should().StartWith("Clips: ").And.Contain(" at gemini: ");
    }

    [Fact]
    public async Task Plan_WhenItIsConfigured_TheModelsAreLeftToUs()
    {
        _vendors.Settings["IMAGE_MODEL"] = "auto";
        _vendors.Settings["I2V_MODEL"] = "auto";
        (await RehearseAsync(new() { Shots = [new(1, 1)] })).Chosen.Should().HaveCount(2);
    }

    [Fact]
    public async Task Plan_WhenTheProvidersUsualModelCannotEndOnAPicture_ItsOtherOneIsUsedAndThatIsSaid()
    {
        ProductionReport report = await RehearseAsync(new() { VideoProvider = "gemini" });
        report.Chosen.Should().Equal("Clips: veo-3.1-generate-preview, since gemini-omni-1.2-flash, which is usual at gemini, can't end a clip on a picture.");
        (await RehearseAsync(new() { VideoProvider = "gemini", Shots = [new(1, 1)] })).Chosen.Should().BeNull("that shot doesn't ask for it");
        Func<Task> named = () => RehearseAsync(new() { VideoProvider = "gemini", VideoModel = "gemini-omni-1.2-flash", ClipMode = ClipMode.Paired });
        await named.Should().ThrowAsync<SkillArgumentException>().WithMessage("*can't do first and last frame*");
    }

    [Fact]
    public async Task Plan_WhenNobodyHasAKey_SaysSo()
    {
        foreach (string name in new[] { "FAL_KEY", "GEMINI_API_KEY", "OPENAI_API_KEY", "OPENROUTER_API_KEY" })
        {
            _vendors.Settings[name] = "";
        }

        Func<Task> plan = () => RehearseAsync(new() { ImageModel = "auto" });
        await plan.Should().ThrowAsync<SkillArgumentException>().WithMessage("*there's no key (FAL_KEY)*");
    }
}
