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

    [Theory]
    [InlineData(1280, 720, 1280, 720)]
    [InlineData(1000, 562, 1008, 560)]
    [InlineData(7680, 4320, 3840, 2160)]
    [InlineData(40, 40, 64, 64)]
    public void Size_WhenTheModelTakesAnyWithinLimits_IsTheNearestOfTheShape(int width, int height, int madeWidth, int madeHeight)
    {
        ModelInput input = InputComposer.Compose(AnySize(), new() { Prompt = "p", Size = new(width, height) });

        input.Values["size"]!.ToString().Should().Be($"{madeWidth}x{madeHeight}");
        input.Usage.Size.Should().Be(new PixelSize(madeWidth, madeHeight));
        input.Remarks.Should().HaveCount(width == madeWidth ? 0 : 1, "another size than the one asked for is told");
    }

    [Fact]
    public void Size_WhenTheModelWantsWidthAndHeight_GetsBoth()
    {
        ModelCard card = AnySize() with { Parameters = [new("w", ParameterType.Number) { Role = ParameterRole.Width }, new("h", ParameterType.Number) { Role = ParameterRole.Height }] };
        ModelInput input = InputComposer.Compose(card, new() { Size = new(1000, 562) });
        ((int)input.Values["w"]!, (int)input.Values["h"]!).Should().Be((1008, 560));
        input.Usage.Size.Should().Be(new PixelSize(1008, 560));
    }

    [Theory]
    [InlineData("size", 4000, 1000, 100, 1, "size: test makes nothing longer than 3 to 1; 4000x1000 is.")]
    [InlineData("picture", 100, 5000, 100, 1, "file: test works from pictures of at most 4096 pixels on the longer side; this one is 100x5000.")]
    [InlineData("picture", 4000, 4000, 100, 1, "file: test works from pictures of at most 9.44 megapixels; this one is 4000x4000.")]
    [InlineData("picture", 40, 40, 100, 1, "file: test works from pictures of at least 64 pixels on the shorter side; this one is 40x40.")]
    [InlineData("prompt", 64, 64, 101, 1, "prompt: test reads at most 100 letters; this prompt has 101.")]
    [InlineData("file", 64, 64, 100, 5242880, "file: test works from files of at most 4 MB; this one has 5 MB.")]
    public void Compose_WhenTheVendorWouldRefuseIt_IsAnErrorBefore(string what, int width, int height, int letters, long bytes, string message)
    {
        ModelAsk ask = new() { Prompt = new('p', letters), Pictures = ["https://example.com/a.png"], FileBytes = [bytes] };
        ask = what == "size" ? ask with { Size = new(width, height) } : ask with { PictureSizes = [new(width, height)] };
        Action compose = () => InputComposer.Compose(AnySize(), ask);
        compose.Should().Throw<SkillArgumentException>().WithMessage(message);
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3.2, 4)]
    [InlineData(15, 15)]
    public void Duration_WhenTheModelHasARange_IsWithinIt(double asked, int made)
    {
        ModelInput input = InputComposer.Compose(Clips(), new() { Duration = TimeSpan.FromSeconds(asked) });
        ((int)input.Values["duration"]!).Should().Be(made);
    }

    [Fact]
    public void Duration_WhenItIsLongerThanTheRange_IsAnError()
    {
        Action compose = () => InputComposer.Compose(Clips(), new() { Duration = TimeSpan.FromSeconds(16) });
        compose.Should().Throw<SkillArgumentException>().WithMessage("duration: test makes clips of 3 to 15 s, not 16 s.");
    }

    private static ModelCard Clips() => new("test", "nobody", ModelKind.Video) { Parameters = [new("duration", ParameterType.Number) { Minimum = 3, Maximum = 15 }] };

    private static ModelCard AnySize() => new("test", "nobody", ModelKind.Image)
    {
        Parameters =
        [
            new("prompt", ParameterType.Text),
            new("size", ParameterType.Text) { Role = ParameterRole.Size },
            new("images", ParameterType.Urls) { Role = ParameterRole.Picture },
        ],
        Limits = new()
        {
            PromptCharacters = 100,
            Size = new() { Multiple = 16, MinSide = 64, MaxSide = 3840, MaxRatio = 3 },
            Picture = new() { MinSide = 64, MaxSide = 4096, MaxPixels = 9_437_184, MaxBytes = 4 << 20 },
        },
    };

    private static ModelInput Compose(string model, string prompt, PixelSize frame) => InputComposer.Compose(
        FalCatalog.Cards.Single(card => card.Id == model), new() { Prompt = prompt, FirstFrame = "https://example.com/a.png", FrameSizes = [frame] });
}
