using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.OpenAI;

public sealed class OpenAIProviderTests : IAsyncLifetime
{
    private const string OpenAI = "openai";

    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync() => _vendors.InitializeAsync();

    public Task DisposeAsync() => _vendors.DisposeAsync();

    [Fact]
    public async Task TextToImage_WhenAsked_ComesWithTheAnswerAndWhatItsTokensCost()
    {
        _vendors.Settings["Providers:OpenAI:TokenPrices"] = "gpt-image-2=5/8/32";
        (Delivery delivery, string file) = await _vendors.MakeAsync(OpenAI, Picture("gpt-image-2") with { Size = new(1280, 720) });

        delivery.CostUsd.Should().Be(((50 * 5m) + (6208 * 32m)) / 1_000_000);
        PictureSize.Of(file).Should().Be(new Aivp.Tools.Storyboards.PixelSize(1280, 720));
        JsonNode sent = Paid("gpt-image-2");
        (sent["size"]!.ToString(), sent["quality"]!.ToString()).Should().Be(("1280x720", "high"));
        sent.AsObject().Should().NotContainKey("seed");
        delivery.Log!["request_id"]!.ToString().Should().StartWith("req_");
    }

    [Fact]
    public async Task Edit_WithSeveralPictures_SendsAllOfThemInOrder()
    {
        await _vendors.MakeAsync(OpenAI, Picture("gpt-image-1.5") with
        {
            Size = new(1536, 1024),
            References = [_vendors.Reference("one.png", 40), _vendors.Reference("two.png", 200)],
            Parameters = new Dictionary<string, string> { ["input_fidelity"] = "high", ["quality"] = "low" },
        });

        JsonNode sent = Paid("gpt-image-1.5");
        sent["image[]"]!.AsArray().Select(name => name!.ToString()).Should().Equal("one.png", "two.png");
        (sent["quality"]!.ToString(), sent["input_fidelity"]!.ToString(), sent["size"]!.ToString()).Should().Be(("low", "high", "1536x1024"));
    }

    [Fact]
    public async Task Inpaint_WithAMask_SendsItTransparentWhereOursIsWhite()
    {
        (Delivery delivery, _) = await _vendors.MakeAsync(OpenAI, Picture("gpt-image-2") with { References = [_vendors.Reference("a.png", 40)], Mask = _vendors.Picture("mask.png", 255) });

        Paid("gpt-image-2")["mask"]!.ToString().Should().Be("mask.png", "the simulator takes only masks with an alpha channel, as OpenAI does");
        delivery.CostUsd.Should().BeNull("nobody says what its tokens cost");
    }

    [Fact]
    public void Quote_WhenAsked_KnowsWhatTheQualityCosts()
    {
        _vendors.Images(OpenAI).Quote(Picture("gpt-image-1.5") with { Size = new(1024, 1024), Parameters = new Dictionary<string, string> { ["quality"] = "low" } }).Cost.Usd.Should().Be(0.009m);
        Quote quote = _vendors.Images(OpenAI).Quote(Picture("gpt-image-1.5") with { Size = new(1536, 1024) });
        quote.Cost.Usd.Should().Be(0.2m);
        quote.Remarks.Should().ContainSingle(remark => remark.What == "seed" && remark.Ignored);
        _vendors.Images(OpenAI).Quote(Picture("gpt-image-2")).Cost.Usd.Should().BeNull("its price is published nowhere that we may quote");
    }

    [Fact]
    public void Quote_WhenTheUserKnowsThePrice_UsesIt()
    {
        _vendors.Settings["Prices:openai"] = "gpt-image-2=0.06";
        _vendors.Images(OpenAI).Quote(Picture("gpt-image-2")).Cost.Usd.Should().Be(0.06m);
    }

    [Theory]
    [InlineData("dall-e-3", "", "*was shut down on 2026-05-12; use gpt-image-2*")]
    [InlineData("gpt-image-1", "", "*was shut down on 2026-10-23; use gpt-image-1.5*")]
    [InlineData("gpt-image-2", "prompt", "*reads at most 32000 letters; this prompt has 32001*")]
    [InlineData("gpt-image-2", "references", "*takes at most 16 of them; 17 were given*")]
    [InlineData("gpt-image-1.5", "size", "*makes 1024x1024, 1536x1024, 1024x1536, and none is 16:9*")]
    [InlineData("gpt-image-2", "address", "*takes files, not addresses*")]
    [InlineData("gpt-image-2", "fidelity", "*has no parameter 'input_fidelity'*")]
    public void Picture_WhenTheModelCannot_IsAnErrorBeforeMoney(string model, string what, string message)
    {
        ImageRequest request = new(model, new string('p', what == "prompt" ? 32001 : 9), what == "size" ? new(1280, 720) : new(1536, 1024), 7)
        {
            References = what switch
            {
                "references" => [.. Enumerable.Range(0, 17).Select(i => _vendors.Reference($"{i}.png", (byte)i))],
                "address" => [new("https://example.com/a.png", ReferenceRole.PriorFrame, "a")],
                _ => [],
            },
            Parameters = what == "fidelity" ? new Dictionary<string, string> { ["input_fidelity"] = "high" } : [],
        };
        Action quote = () => _vendors.Images(OpenAI).Quote(request);
        quote.Should().Throw<SkillArgumentException>().WithMessage(message);
        _vendors.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Collect_WhenTheAnswerIsGone_SaysThatItCannotBeAskedForAgain()
    {
        Submission lost = new(OpenAI, "gpt-image-2", Guid.NewGuid().ToString("N"));
        Func<Task> collect = () => _vendors.Images(OpenAI).CollectAsync(lost, _vendors.Call(OpenAI), Path.Combine(_vendors.Folder, "x"), CancellationToken.None);
        (await collect.Should().ThrowAsync<ProviderException>()).Which.Failure.Should().Be(ProviderFailure.JobFailed);
        (await _vendors.Images(OpenAI).CancelAsync(lost, _vendors.Call(OpenAI), CancellationToken.None)).Should().BeFalse();
    }

    private JsonNode Paid(string model) => _vendors.Simulator.Paid.Should().ContainSingle(paid => paid.Model == model).Which.Input!;

    private static ImageRequest Picture(string model) => new(model, "a lighthouse", new(1024, 1024), 7);
}
