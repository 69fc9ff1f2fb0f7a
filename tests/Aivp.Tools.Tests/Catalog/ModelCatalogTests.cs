using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;

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
    [InlineData("fal-ai/sora-2/text-to-video/pro", "*was shut down and has no successor.")]
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

    [Fact]
    public void Retired_WhenAnotherIsNamed_ThatOneExists()
    {
        CatalogFile file = CatalogReader.BuiltIn.Single(file => file.Provider == "fal");
        file.Retired!.Values.OfType<string>().Should().OnlyContain(id => FalCatalog.Cards.Any(card => card.Id == id));
        file.Retired.Keys.Should().NotIntersectWith(FalCatalog.Cards.Select(card => card.Id));
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Default_WhenNothingElseIsAsked_CanDoTheTask(string name)
    {
        ModelTask task = Enum.Parse<ModelTask>(name);
        FalCatalog.Shipped.Default("fal", task).Tasks.Should().Contain(task);
    }

    public static TheoryData<string> Tasks => [.. Enum.GetNames<ModelTask>()];
}
