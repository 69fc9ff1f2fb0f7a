using Aivp.Tools.Catalog;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Catalog;

public sealed class PriceTests
{
    [Theory]
    [InlineData("fal-ai/nano-banana-pro", 1280, 720, "", 0.15)]
    [InlineData("fal-ai/nano-banana-pro", 5456, 3072, "", 0.30)]
    [InlineData("fal-ai/flux/dev", 1024, 768, "", 0.025)]
    [InlineData("fal-ai/flux/dev", 1280, 1024, "", 0.050)]
    [InlineData("fal-ai/flux-2-pro", 1920, 1080, "", 0.060)]
    [InlineData("fal-ai/ideogram/v3", 1024, 1024, "rendering_speed=QUALITY", 0.09)]
    [InlineData("fal-ai/gpt-image-1.5", 1024, 1024, "quality=low", 0.009)]
    [InlineData("fal-ai/gpt-image-1.5", 1536, 1024, "", 0.200)]
    public void Estimate_WhenAPictureIsAsked_FollowsThePriceList(string model, int width, int height, string parameter, decimal usd) =>
        Estimate(model, new() { Prompt = "p", Size = new(width, height), Parameters = Parameters(parameter) }).Usd.Should().Be(usd);

    [Theory]
    [InlineData("fal-ai/veo3.1", 1920, 1080, 8, true, 3.20)]
    [InlineData("fal-ai/veo3.1", 1920, 1080, 8, false, 1.60)]
    [InlineData("fal-ai/veo3.1", 3840, 2160, 8, true, 4.80)]
    [InlineData("fal-ai/bytedance/seedance/v1.5/pro/text-to-video", 1280, 720, 5, true, 0.2592)]
    [InlineData("fal-ai/bytedance/seedance/v1.5/pro/text-to-video", 1280, 720, 5, false, 0.1296)]
    [InlineData("fal-ai/bytedance/seedance/v1.5/pro/text-to-video", 1920, 1080, 5, true, 0.5832)]
    [InlineData("fal-ai/minimax/hailuo-02/pro/text-to-video", 1920, 1080, 6, false, 0.48)]
    [InlineData("fal-ai/kling-video/v2.6/pro/text-to-video", 1920, 1080, 7, true, 1.40)]
    [InlineData("fal-ai/kling-video/v2.6/pro/text-to-video", 1920, 1080, 7, false, 0.70)]
    public void Estimate_WhenAClipIsAsked_FollowsThePriceList(string model, int width, int height, int seconds, bool audio, decimal usd) =>
        Estimate(model, new() { Prompt = "p", Size = new(width, height), Duration = TimeSpan.FromSeconds(seconds), Audio = audio }).Usd.Should().Be(usd);

    [Fact]
    public void Estimate_WhenVoicesAreAsked_CountsThem() => Estimate(
        "fal-ai/kling-video/v2.6/pro/image-to-video",
        new() { Prompt = "p", FirstFrame = "/a", Duration = TimeSpan.FromSeconds(5), Audio = true, Parameters = Parameters("voice_ids=[\"v1\"]") }).Usd.Should().Be(0.84m);

    [Fact]
    public void Estimate_WhenPicturesGoIn_CountsThemWhereTheVendorDoes()
    {
        ModelAsk ask = new() { Prompt = "p", Size = new(1024, 1024), Pictures = ["/a"] };
        Estimate("fal-ai/flux-2/edit", ask with { PictureSizes = [new PixelSize(1920, 1080)] }).Usd.Should().Be(0.060m);
        Estimate("fal-ai/flux-2/edit", ask).Usd.Should().BeNull("how large the picture is that goes in isn't known");
    }

    [Fact]
    public void Estimate_WhenMadeLarger_CountsWhatComesOut() => Estimate(
        "fal-ai/aura-sr", new() { Pictures = ["/a"], PictureSizes = [new PixelSize(1000, 500)], Factor = 4 }).Usd.Should().Be(0.08m);

    [Fact]
    public void Estimate_WhenNobodyKnowsThePrice_SaysSoAndIsNotZero()
    {
        CostEstimate estimate = Estimate("openai/gpt-image-2", new() { Prompt = "p" });
        estimate.Usd.Should().BeNull();
        estimate.Explanation.Should().Contain("isn't known");
    }

    [Fact]
    public void Estimate_WhenThePriceIsFromMemory_SaysItIsUnverified()
    {
        Estimate("fal-ai/flux-2/turbo", new() { Prompt = "p", Size = new(1024, 768) }).Explanation
            .Should().Be("1 megapixel at $0.008 (an unverified price; refreshing the models fetches the vendor's own)");
        Estimate("fal-ai/flux/dev", new() { Prompt = "p", Size = new(1024, 768) }).Explanation.Should().Be("1 megapixel at $0.025 (public repositories, 2026-11)");
    }

    private static CostEstimate Estimate(string model, ModelAsk ask) => InputComposer.Compose(FalCatalog.Card(model), ask).Cost;

    private static Dictionary<string, string> Parameters(string text) =>
        text.Split('=', 2) is [string name, string value] ? new() { [name] = value } : [];
}
