using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Catalog;

public sealed class ModelLimitsTests
{
    private const string Hailuo = "fal-ai/minimax/hailuo-02/pro/image-to-video";

    [Theory]
    [InlineData("[Pan left, Zoom in, Tilt up, Shake] she runs", 1280, 720, "prompt: * follows at most 3 camera movements in one pair of brackets; [Pan left, Zoom in, Tilt up, Shake] has 4.")]
    [InlineData("she runs", 400, 200, "file: * wants frames of at least 300 pixels on the shorter side; this one is 400x200.")]
    [InlineData("she runs", 1000, 390, "file: * wants frames no longer than 2.5 times as wide or high; this one is 1000x390.")]
    public void Compose_WhenAModelWouldSpoilIt_SaysWhatItWants(string prompt, int width, int height, string message)
    {
        Action compose = () => Compose(Hailuo, prompt, new(width, height));
        compose.Should().Throw<SkillArgumentException>().WithMessage(message);
    }

    [Theory]
    [InlineData(Hailuo, "[Pan left, Zoom in, Shake] she runs. [Ines, low]: \"Tilt, pan, zoom, shake.\" [Push in]", 1280, 720)]
    [InlineData("fal-ai/kling-video/v2.6/pro/image-to-video", "[Pan left, Zoom in, Tilt up, Shake]", 400, 100)]
    public void Compose_WhenItIsWithinThem_SaysNothing(string model, string prompt, int width, int height) =>
        Compose(model, prompt, new(width, height)).Card.Id.Should().Be(model);

    [Fact]
    public void Refreshed_WhenTheVendorSaysNothingOfThem_KeepsThem()
    {
        CatalogFile file = CatalogReader.BuiltIn.Single(file => file.Provider == "fal");
        CatalogModel fresh = file.Models.Single(model => model.Id == Hailuo) with { Limits = null };
        CatalogReader.ToDirectory(file, new("fal", "now", [fresh])).Cards.Single(card => card.Id == Hailuo).Limits!.CameraCommands.Should().Be(3);
    }

    private static ModelInput Compose(string model, string prompt, PixelSize frame) => InputComposer.Compose(
        FalCatalog.Cards.Single(card => card.Id == model), new() { Prompt = prompt, FirstFrame = "https://example.com/a.png", FrameSizes = [frame] });
}
