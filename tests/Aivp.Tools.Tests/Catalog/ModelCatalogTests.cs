using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Microsoft.Extensions.Configuration;

namespace Aivp.Tools.Tests.Catalog;

public sealed class ModelCatalogTests
{
    [Theory]
    [InlineData("fal-ai/nano-banana-pro", nameof(ModelTask.TextToImage), "fal-ai/nano-banana-pro")]
    [InlineData("fal-ai/nano-banana-pro", nameof(ModelTask.EditImage), "fal-ai/nano-banana-pro/edit")]
    [InlineData("fal-ai/flux/dev", nameof(ModelTask.EditImage), "fal-ai/flux/dev/image-to-image")]
    [InlineData("fal-ai/ideogram/v3", nameof(ModelTask.EditImage), "fal-ai/ideogram/v3/remix")]
    [InlineData("fal-ai/ideogram/v3", nameof(ModelTask.Inpaint), "fal-ai/ideogram/v3/edit")]
    [InlineData("fal-ai/bytedance/seedance/v1.5/pro", nameof(ModelTask.TextToVideo), "fal-ai/bytedance/seedance/v1.5/pro/text-to-video")]
    [InlineData("fal-ai/bytedance/seedance/v1.5/pro", nameof(ModelTask.ImageToVideo), "fal-ai/bytedance/seedance/v1.5/pro/image-to-video")]
    [InlineData("fal-ai/kling-video/v2.6/pro", nameof(ModelTask.TextToVideo), "fal-ai/kling-video/v2.6/pro/text-to-video")]
    [InlineData("fal-ai/veo3.1/image-to-video", nameof(ModelTask.FirstLastFrame), "fal-ai/veo3.1/first-last-frame-to-video")]
    [InlineData("fal-ai/veo3.1", nameof(ModelTask.FirstLastFrame), "fal-ai/veo3.1/first-last-frame-to-video")]
    [InlineData("fal-ai/veo3.1", nameof(ModelTask.ReferenceToVideo), "fal-ai/veo3.1/reference-to-video")]
    [InlineData("fal-ai/minimax/hailuo-02/pro", nameof(ModelTask.FirstLastFrame), "fal-ai/minimax/hailuo-02/pro/image-to-video")]
    public void Resolve_WhenAFamilyIsNamed_FindsItsMemberForTheTask(string asked, string task, string found) =>
        FalCatalog.Shipped.Resolve("fal", asked, Enum.Parse<ModelTask>(task)).Id.Should().Be(found);

    /// <summary>Ids that the documents of the tools we replace still name.</summary>
    [Theory]
    [InlineData("fal-ai/flux-2-turbo", "*isn't there any more; use fal-ai/flux-2/turbo.")]
    [InlineData("fal-ai/flux-kontext", "*use fal-ai/flux-kontext/dev.")]
    [InlineData("fal-ai/sora-2/text-to-video/pro", "*was shut down on 2026-09-24 and has no successor.")]
    [InlineData("fal-ai/nano-bananna-pro", "*did you mean fal-ai/nano-banana-pro?")]
    [InlineData("nonsense", "*`aivp models list --provider fal` shows what there is, and `aivp models refresh nonsense` asks fal for it.")]
    public void Resolve_WhenThereIsNoSuchModel_SaysWhatToUse(string asked, string message)
    {
        Action resolve = () => FalCatalog.Shipped.Resolve("fal", asked, ModelTask.TextToImage);
        resolve.Should().Throw<SkillArgumentException>().WithMessage($"model: {message}");
    }

    /// <summary>Who names the model for a first frame and forgets the frame isn't sold a clip from words.</summary>
    [Theory]
    [InlineData("fal-ai/kling-video/v2.6/pro/image-to-video", nameof(ModelTask.TextToVideo), "file: * needs a first frame.")]
    [InlineData("fal-ai/veo3.1/first-last-frame-to-video", nameof(ModelTask.ImageToVideo), "end_image: * needs a first and a last frame.")]
    [InlineData("fal-ai/veo3.1/reference-to-video", nameof(ModelTask.TextToVideo), "reference: * needs pictures of what is to be seen.")]
    [InlineData("fal-ai/kling-video/o3/pro/video-to-video/edit", nameof(ModelTask.ImageToVideo), "video: * needs a clip to work from.")]
    [InlineData("fal-ai/nano-banana-pro/edit", nameof(ModelTask.TextToImage), "file: * needs a picture to work from.")]
    [InlineData("fal-ai/flux-pro/v1/fill", nameof(ModelTask.EditImage), "mask: * needs a mask, white where something may change.")]
    public void Resolve_WhenWhatTheModelWorksFromIsMissing_SaysSo(string asked, string task, string message)
    {
        Action resolve = () => FalCatalog.Shipped.Resolve("fal", asked, Enum.Parse<ModelTask>(task));
        resolve.Should().Throw<SkillArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Resolve_WhenTheFamilyCannot_NamesOnesThatCan()
    {
        Action resolve = () => FalCatalog.Shipped.Resolve("fal", "fal-ai/flux/schnell", ModelTask.Inpaint);
        resolve.Should().Throw<SkillArgumentException>().WithMessage("*fal-ai/flux/schnell can't do editing with a mask. These can: fal-ai/flux-pro/v1/fill,*");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Retired_WhenAnotherIsNamed_ThatOneExists(string provider)
    {
        CatalogFile file = CatalogReader.BuiltIn.Single(file => file.Provider == provider);
        string[] ids = [.. file.Models.Select(model => model.Id)];
        (file.Retired ?? []).Values.Select(retired => retired.Use).OfType<string>().Should().BeSubsetOf(ids);
        (file.Retired ?? []).Keys.Should().NotIntersectWith(ids);
        (file.Defaults ?? []).Should().OnlyContain(entry => file.Models.Single(model => model.Id == entry.Value).Tasks.Contains(entry.Key), "a default does its task");
    }

    [Fact]
    public void Resolve_WhenAnotherProviderHasTheModel_NamesIt()
    {
        Action resolve = () => FalCatalog.Shipped.Resolve("animatic", "fal-ai/flux/dev", ModelTask.TextToImage);
        resolve.Should().Throw<SkillArgumentException>().WithMessage("*animatic has no model 'fal-ai/flux/dev', and fal has: add --provider fal.");
    }

    [Fact]
    public void OwnPrices_WhenSet_CountBeforeAllOthers()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Prices:fal", "fal-ai/flux/dev=0.5, fal-ai/veo3.1 = 0.25")]).Build();
        ModelDirectory fal = new OwnPrices(configuration).Apply(CatalogReader.ToDirectory(CatalogReader.BuiltIn.Single(file => file.Provider == "fal"), refreshed: null));

        fal.Cards.Single(card => card.Id == "fal-ai/flux/dev").EstimateUsd(new(2048, 2048), null).Should().Be(0.5m);
        fal.Cards.Single(card => card.Id == "fal-ai/veo3.1").EstimateUsd(new(1280, 720), TimeSpan.FromSeconds(4)).Should().Be(1m);
        fal.Cards.Single(card => card.Id == "fal-ai/flux/dev").Price!.Source.Should().Be("your own setting");
    }

    public static TheoryData<string> Providers => [.. CatalogReader.BuiltIn.Select(file => file.Provider)];

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Default_WhenNothingElseIsAsked_CanDoTheTask(string name)
    {
        ModelTask task = Enum.Parse<ModelTask>(name);
        FalCatalog.Shipped.Default("fal", task).Tasks.Should().Contain(task);
    }

    public static TheoryData<string> Tasks => [.. Enum.GetNames<ModelTask>()];
}
