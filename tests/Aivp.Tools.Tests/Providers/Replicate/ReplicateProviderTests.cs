using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Providers.Replicate;

public sealed class ReplicateProviderTests : IAsyncLifetime
{
    private readonly VendorBench _bench = new(SimulatedVendorSettings.Replicate);

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task TextToImage_WhenAsked_IsFetchedAtOnce()
    {
        (Delivery delivery, string file) = await _bench.MakeAsync(Picture("black-forest-labs/flux-schnell") with { Parameters = new Dictionary<string, string> { ["output_format"] = "png" } });

        delivery.MediaType.Should().Be("image/png");
        delivery.CostUsd.Should().BeNull("Replicate doesn't say it with the result");
        delivery.Log!["predict_seconds"]!.GetValue<double>().Should().Be(1.02);
        PictureSize.Of(file)!.Value.Width.Should().Be(1360);
        JsonNode input = PaidInput("black-forest-labs/flux-schnell");
        input["seed"]!.GetValue<long>().Should().Be(7);
        input["aspect_ratio"]!.ToString().Should().Be("16:9");
    }

    [Fact]
    public async Task Edit_WhenTwoPicturesAreGiven_UploadsBothAndKeepsTheirOrder()
    {
        await _bench.MakeAsync(Picture("black-forest-labs/flux-2-pro") with { References = [Reference("one.png", 40), Reference("two.png", 200)] });

        string[] addresses = [.. PaidInput("black-forest-labs/flux-2-pro")["input_images"]!.AsArray().Select(address => address!.ToString())];
        addresses.Should().HaveCount(2).And.OnlyHaveUniqueItems().And.AllSatisfy(address => address.Should().Contain("/v1/files/"));
        _bench.Simulator.Requests.Where(request => request.Path.EndsWith("/v1/files", StringComparison.Ordinal))
            .Select(request => request.Body!["multipart"]![0]!["headers"]![0]!.ToString())
            .Should().Equal("Content-Disposition: form-data; name=\"content\"; filename=\"one.png\"", "Content-Disposition: form-data; name=\"content\"; filename=\"two.png\"");
    }

    [Fact]
    public async Task Edit_WhenTheModelTakesOne_RefusesTheSecondBeforeAnythingIsSent()
    {
        ProviderException error = await _bench.FailAsync(Picture("black-forest-labs/flux-kontext-pro") with { References = [Reference("one.png", 40), Reference("two.png", 200)] });
        error.Failure.Should().Be(ProviderFailure.Invalid);
        error.Message.Should().Contain("takes at most 1 of them; 2 were given");
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Inpaint_WhenThereIsAMask_SendsBoth()
    {
        await _bench.MakeAsync(Picture("black-forest-labs/flux-fill-pro") with { References = [Reference("a.png", 40)], Mask = _bench.Picture("mask.png", 255) });
        JsonNode input = PaidInput("black-forest-labs/flux-fill-pro");
        input["image"]!.ToString().Should().NotBe(input["mask"]!.ToString());
    }

    [Fact]
    public async Task Upscale_WhenAsked_IsReallyLarger()
    {
        (_, string file) = await _bench.MakeAsync(new ImageRequest("recraft-ai/recraft-crisp-upscale", "", new(64, 36), 7) { References = [Reference("a.png", 40)] });
        file.Should().NotBeEmpty();
        new FileInfo(file).Length.Should().BePositive();
    }

    [Theory]
    [InlineData("first.png", null)]
    [InlineData("first.png", "last.png")]
    public async Task Video_WhenFramesAreGiven_SendsThem(string first, string? last)
    {
        (Delivery delivery, string file) = await _bench.MakeAsync(new VideoRequest("bytedance/seedance-1-pro", "it moves", new(854, 480), TimeSpan.FromSeconds(2), 7)
        {
            FirstFrame = _bench.Picture(first, 40),
            LastFrame = last is null ? null : _bench.Picture(last, 200),
        });

        JsonNode input = PaidInput("bytedance/seedance-1-pro");
        input["image"].Should().NotBeNull();
        (input["last_frame_image"] is not null).Should().Be(last is not null);
        input["duration"]!.GetValue<long>().Should().Be(2);
        delivery.MediaType.Should().Be("video/mp4");
        MediaKinds.OfFile(file).Should().Be(MediaKind.Mp4);
    }

    [Fact]
    public void Quote_WhenTheModelWorksFromNoPicture_SaysWhichCan()
    {
        Func<Quote> quote = () => _bench.Images.Quote(Picture("black-forest-labs/flux-schnell") with { References = [Reference("a.png", 40)] });
        quote.Should().Throw<SkillArgumentException>().WithMessage("*can't do editing*flux-2-pro*");
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Quote_WhenTheModelTakesNoSeed_SaysSoBeforeMoney()
    {
        Quote quote = _bench.Images.Quote(Picture("google/nano-banana"));
        quote.Remarks.Should().ContainSingle(remark => remark.Ignored).Which.Text.Should().Be("takes no seed");
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Cancel_WhenQueued_StopsIt()
    {
        VendorCall call = _bench.Call();
        Submission submission = await _bench.Images.SubmitAsync(Picture("black-forest-labs/flux-schnell"), call, CancellationToken.None);
        (await _bench.Images.CancelAsync(submission, call, CancellationToken.None)).Should().BeTrue();
        Func<Task> collect = () => _bench.CollectAsync(_bench.Images, submission, call);
        (await collect.Should().ThrowAsync<ProviderException>()).Which.Failure.Should().Be(ProviderFailure.JobFailed);
    }

    [Fact]
    public async Task Cancel_WhenFinished_SaysItIsTooLate()
    {
        VendorCall call = _bench.Call();
        Submission submission = await _bench.Images.SubmitAsync(Picture("black-forest-labs/flux-schnell"), call, CancellationToken.None);
        await _bench.CollectAsync(_bench.Images, submission, call);
        (await _bench.Images.CancelAsync(submission, call, CancellationToken.None)).Should().BeFalse();
    }

    [Fact]
    public async Task Models_WhenAskedOfReplicate_AreReadFromTheirOwnSchemas()
    {
        IModelSource source = _bench.Services.GetServices<IModelSource>().Single(one => one.Provider == "replicate");
        IReadOnlyList<FoundModel> found = await source.SearchAsync("schnell", null, 5, CancellationToken.None);
        found.Should().ContainSingle().Which.Id.Should().Be("black-forest-labs/flux-schnell");
        CatalogFile refreshed = await source.RefreshAsync(["black-forest-labs/flux-fill-pro", "black-forest-labs/flux-schnell", "no/such"], CancellationToken.None);
        refreshed.Models.Select(model => model.Id).Should().Equal("black-forest-labs/flux-fill-pro", "black-forest-labs/flux-schnell");
        refreshed.Models[0].Tasks.Should().Equal(ModelTask.Inpaint);
        refreshed.Models[0].Parameters.Single(parameter => parameter.Name == "mask").Type.Should().Be(ParameterType.Url);
        refreshed.Models[1].Parameters.Single(parameter => parameter.Name == "num_outputs").Maximum.Should().Be(4);
    }

    [Fact]
    public async Task Key_WhenSomethingIsFetched_GoesOnlyToReplicate()
    {
        await using Simulator.OtherHost other = await Simulator.OtherHost.StartAsync();
        VendorCall call = _bench.Call();
        Submission submission = await _bench.Images.SubmitAsync(Picture("black-forest-labs/flux-schnell"), call, CancellationToken.None);
        _bench.Simulator.Faults.Add(new Aivp.Simulator.Faults.Fault(Aivp.Simulator.Faults.FaultKind.Answer)
        {
            Method = "GET",
            Path = submission.RequestId,
            Status = 200,
            Body = new JsonObject { ["id"] = submission.RequestId, ["status"] = "succeeded", ["output"] = $"{other.Address}x.png" },
        });
        Func<Task> collect = () => _bench.CollectAsync(_bench.Images, submission, call);
        await collect.Should().ThrowAsync<ProviderException>();
        other.Requests.Should().BeEmpty();
        _bench.Log.Lines.Should().NotBeEmpty().And.AllSatisfy(line => line.Should().NotContain(SimulatedVendorSettings.Secret));
    }

    private static ImageRequest Picture(string model) => new(model, "a lighthouse", new(1376, 768), 7);

    private ReferenceImage Reference(string name, byte shade) => new(_bench.Picture(name, shade), ReferenceRole.PriorFrame, name);

    private JsonNode PaidInput(string model) => _bench.Simulator.Paid.Should().ContainSingle(paid => paid.Model == model).Which.Input!;
}
