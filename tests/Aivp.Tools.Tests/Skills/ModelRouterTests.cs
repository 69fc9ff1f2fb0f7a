using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Aivp.Tools.Tests.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Skills;

public sealed class ModelRouterTests : IAsyncLifetime
{
    private static readonly Progress<MediaProgress> s_nobody = new();

    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync() => _vendors.InitializeAsync();

    public Task DisposeAsync() => _vendors.DisposeAsync();

    private IModelSkills Models => _vendors.Services.GetRequiredService<IModelSkills>();

    private IMediaSkills Media => _vendors.Services.GetRequiredService<IMediaSkills>();

    private Task<ModelPick> RouteAsync(ModelWish wish, string? project = null) => Models.RouteAsync(wish with { Prefer = wish.Prefer == "usual" ? "best" : wish.Prefer }, project ?? _vendors.Folder, CancellationToken.None);

    public static TheoryData<string, string, string?, bool, bool, string?, int, string> Wishes => new()
    {
        { "nothing special", "image_to_video", null, false, false, null, 0, "fal-ai/bytedance/seedance/v1.5/pro/image-to-video" },
        { "hero shot", "image_to_video", null, true, false, null, 0, "fal-ai/kling-video/v2.6/pro/image-to-video" },
        { "hero shot from words", "text_to_video", null, true, false, null, 0, "fal-ai/veo3.1" },
        { "with sound", "image_to_video", null, false, true, null, 0, "fal-ai/bytedance/seedance/v1.5/pro/image-to-video" },
        { "4K", "text_to_video", null, false, false, "4k", 0, "fal-ai/veo3.1" },
        { "people in motion", "image_to_video", "action", false, false, null, 0, "fal-ai/minimax/hailuo-02/pro/image-to-video" },
        { "to try out", "image_to_video", "preview", false, false, null, 0, "fal-ai/kling-video/v2.5-turbo/pro/image-to-video" },
        { "first and last frame, hero", "first_last_frame", null, true, false, null, 0, "fal-ai/kling-video/v2.6/pro/image-to-video" },
        { "writing", "text_to_image", "movie poster", false, false, null, 0, "fal-ai/ideogram/v3" },
        { "drawn", "text_to_image", "Anime", false, false, null, 0, "gemini-nano-banana-2.1" },
        { "noir", "text_to_image", "noir", false, false, null, 0, "fal-ai/nano-banana-pro" },
        { "noir with many references", "edit_image", "noir", false, false, null, 14, "fal-ai/nano-banana-pro/edit" },
        { "fine", "text_to_image", null, false, false, "4K", 0, "fal-ai/nano-banana-pro" },
    };

    [Theory]
    [MemberData(nameof(Wishes))]
    public async Task Route_WhenSomethingIsWanted_PrefersWhatTheRulesSay(string what, string task, string? style, bool hero, bool audio, string? resolution, int references, string expected)
    {
        ModelPick pick = await RouteAsync(new(task) { Style = style, Hero = hero, Audio = audio, Resolution = resolution, References = references });

        pick.Model.Id.Should().Be(expected, what);
        pick.Reason.Should().NotBeEmpty();
        pick.All![0].Should().Match<ModelPick.Considered>(one => one.Place == 1 && one.Model.Id == expected && one.Measured == null, "nothing was measured yet");
    }

    [Fact]
    public async Task Route_WhenAModelCannot_SaysWhyItIsPassedOver()
    {
        _vendors.Settings["OPENAI_API_KEY"] = "";
        ModelPick pick = await RouteAsync(new("edit_image") { References = 15, MaxUsd = 0.05m });

        Why("gemini-3-pro-image").Should().Be("takes at most 14 reference pictures");
        Why("gpt-image-1.5", "openai").Should().Be("there's no key (OPENAI_API_KEY)");
        Why("openai/gpt-image-2/edit").Should().StartWith("isn't chosen, since its price isn't known");
        Why("fal-ai/flux-pro/kontext/max").Should().Be("costs $0.08, more than $0.05");
        pick.All!.Where(one => one.Model.Provider == "comfyui").Should().OnlyContain(one => one.Place == null && one.Why == "COMFYUI_URL isn't set");
        pick.Model.EstimateUsd.Should().BeLessThanOrEqualTo(0.05m);
        pick.All!.Where(one => one.Place is not null).Should().OnlyContain(one => one.Model.EstimateUsd != null);

        string Why(string id, string? provider = null) => pick.All!.Single(one => one.Model.Id == id && (provider is null || one.Model.Provider == provider) && one.Place is null).Why;
    }

    [Theory]
    [InlineData(true, false, "makes no sound")]
    [InlineData(false, true, "makes clips of 5, 10 s")]
    public async Task Route_WhenSoundOrLengthIsWanted_PassesOverWhatCannot(bool audio, bool isLong, string why)
    {
        ModelPick pick = await RouteAsync(new("image_to_video") { Audio = audio, Duration = isLong ? TimeSpan.FromSeconds(12) : null });
        pick.All!.Single(one => one.Model.Id == "fal-ai/kling-video/v2.5-turbo/pro/image-to-video").Should().Match<ModelPick.Considered>(one => one.Place == null && one.Why == why);
    }

    [Fact]
    public async Task Route_WhenTheCheapestIsWanted_LooksAtPricesOnly()
    {
        ModelPick pick = await RouteAsync(new("text_to_image") { Style = "noir", Prefer = "cheapest" });
        pick.Others.Should().OnlyContain(offer => offer.EstimateUsd >= pick.Model.EstimateUsd);
    }

    [Fact]
    public async Task Route_WhenNobodyCanBeAsked_SaysWhatIsMissing()
    {
        foreach (string name in new[] { "FAL_KEY", "GEMINI_API_KEY", "OPENAI_API_KEY", "OPENROUTER_API_KEY" })
        {
            _vendors.Settings[name] = "";
        }

        Func<Task> route = () => RouteAsync(new("text_to_image") { Provider = "fal" });
        await route.Should().ThrowAsync<SkillArgumentException>().WithMessage("*none can: fal: there's no key (FAL_KEY).");
    }

    [Fact]
    public async Task Route_WhenNoneFits_SaysWhatComesNearest()
    {
        Func<Task> route = () => RouteAsync(new("text_to_image") { MaxUsd = 0.0001m });
        await route.Should().ThrowAsync<SkillArgumentException>().WithMessage("*no model for text to image fits: *costs $*");
    }

    [Fact]
    public async Task Route_WhenTheBudgetHasLittleLeft_ChoosesWhatItHolds()
    {
        string project = Directory.CreateDirectory(Path.Combine(_vendors.Folder, "film")).FullName;
        await _vendors.Services.GetRequiredService<IJobSkills>().SetBudgetAsync(project, 0.10m, CancellationToken.None);

        ModelPick pick = await RouteAsync(new("text_to_image") { Style = "noir" }, project);

        pick.Model.EstimateUsd.Should().BeLessThanOrEqualTo(0.10m);
        pick.All!.Should().Contain(one => one.Model.Id == "fal-ai/nano-banana-pro" && one.Why == "costs $0.15, and of the budget $0.10 is left");
    }

    [Fact]
    public async Task Route_WhenModelsWereAskedBefore_SaysHowTheyDid_AndPutsLastWhatFailed()
    {
        for (int i = 0; i < 6; i++)
        {
            _vendors.Simulator.Faults.Add("fal.refused");
            Func<Task> make = () => Media.MakePicturesAsync(Picture(i) with { Model = "fal-ai/nano-banana-pro" }, s_nobody, CancellationToken.None);
            await make.Should().ThrowAsync<ProviderException>();
        }

        await Media.MakePicturesAsync(Picture(0) with { Model = "fal-ai/flux/schnell" }, s_nobody, CancellationToken.None);
        ModelPick pick = await RouteAsync(new("text_to_image") { Style = "noir" });

        pick.Model.Id.Should().Be("gemini-3-pro-image");
        ModelPick.Considered poor = pick.All!.Single(one => one.Model.Id == "fal-ai/nano-banana-pro");
        poor.Why.Should().Be("last, since it has failed more often than not: 0 of 6 delivered");
        poor.Place.Should().Be(pick.All!.Count(one => one.Place is not null));
        poor.Measured.Should().Match<ModelPick.Measured>(measured => measured.Jobs == 6 && measured.Delivered == 0 && measured.MeanUsd == null);
        pick.All!.Single(one => one.Model.Id == "fal-ai/flux/schnell").Measured
            .Should().Match<ModelPick.Measured>(measured => measured.Jobs == 1 && measured.Delivered == 1 && measured.MeanUsd > 0 && measured.MeanWait != null);
        pick.All!.Where(one => one.Model.Provider != "fal").Should().OnlyContain(one => one.Measured == null, "nobody asked them");
    }

    private PictureOrder Picture(int i) => new(PicturePurpose.Generate) { Project = _vendors.Folder, Provider = "fal", Prompt = $"lighthouse {i}", Size = "1024x1024", Output = Path.Combine(_vendors.Folder, $"made-{i}.png") };
}
