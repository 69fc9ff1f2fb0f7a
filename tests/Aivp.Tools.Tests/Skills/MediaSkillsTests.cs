using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Skills;
using Aivp.Tools.Tests.Providers.Fal;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Skills;

/// <summary>The standalone verbs' work, through the ledger, at fal's simulator.</summary>
public sealed class MediaSkillsTests : IAsyncLifetime
{
    private const string Schnell = "fal-ai/flux/schnell";

    private readonly FalBench _bench = new();
    private readonly List<MediaProgress> _progress = [];

    public async Task InitializeAsync()
    {
        await _bench.InitializeAsync();
        _bench.Settings["Ledger:Home"] = Path.Combine(_bench.Folder, ".aivp");
        _bench.Settings["Jobs:FirstPause"] = "00:00:00.001";
        _bench.Settings["Jobs:LookAgain"] = "00:00:00.010";
    }

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Generate_WhenFourAreAsked_SavesAllFourEachWithItsSeed()
    {
        MediaReport report = await MakeAsync(Order() with { Count = 4, Seed = 7, Output = At("cat.png") });

        report.Images!.Select(image => Path.GetFileName(image.File)).Should().Equal("cat-1.png", "cat-2.png", "cat-3.png", "cat-4.png");
        report.Images!.Select(image => image.Seed).Should().Equal(7, 8, 9, 10);
        report.Images!.Select(image => Convert.ToHexString(File.ReadAllBytes(image.File))).Should().OnlyHaveUniqueItems();
        report.Images!.Should().AllSatisfy(image => (MediaKinds.OfFile(image.File), image.Width, image.Height).Should().Be((MediaKind.Png, 320, 192)));
        report.Cost.Should().Be(4 * 0.003m);
        _bench.Simulator.Paid.Should().HaveCount(4);
    }

    [Fact]
    public async Task Generate_WhenAskedAgain_GivesTheSameAndSpendsNothing()
    {
        MediaReport first = await MakeAsync(Order() with { Output = At("one.png") });
        MediaReport again = await MakeAsync(Order() with { Output = At("two.png") });
        again.Images![0].Reused.Should().BeTrue();
        again.Cost.Should().Be(0);
        File.ReadAllBytes(again.Output!).Should().Equal(File.ReadAllBytes(first.Output!));
        _bench.Simulator.Paid.Should().ContainSingle();

        MediaReport fresh = await MakeAsync(Order() with { Output = At("three.png"), Fresh = true });
        fresh.Images![0].Reused.Should().BeNull();
        _bench.Simulator.Paid.Should().HaveCount(2, "one that's wanted fresh is bought once, not once to begin it and once to wait for it");
    }

    [Fact]
    public async Task Generate_WhenTheAnswerWasLost_IsNotSentAgainByItself()
    {
        _bench.Simulator.Faults.Add("fal.lost_answer");
        for (int i = 0; i < 2; i++)
        {
            ProviderException error = await FailAsync<ProviderException>(Order());
            error.Failure.Should().Be(ProviderFailure.Ambiguous);
            error.Message.Should().Contain("aivp jobs resolve");
        }

        _bench.Simulator.Paid.Should().ContainSingle();
    }

    [Theory]
    [InlineData("fal.rate_limited", 1)]
    [InlineData("fal.unavailable", 1)]
    [InlineData("fal.status_unavailable", 1)]
    [InlineData("fal.file_truncated", 1)]
    public async Task Generate_WhenTroublePasses_GoesOnByItself(string fault, int paid)
    {
        _bench.Simulator.Faults.Add(fault);
        (await MakeAsync(Order() with { Output = At("a.png") })).Status.Should().Be("COMPLETED");
        _bench.Simulator.Paid.Should().HaveCount(paid);
    }

    [Fact]
    public async Task Generate_WhenOneOfTwoFails_KeepsTheOther()
    {
        _bench.Simulator.Faults.Add("fal.failed");
        MediaReport report = await MakeAsync(Order() with { Count = 2, Output = At("a.png") });
        report.Images.Should().ContainSingle().Which.File.Should().Match(file => File.Exists(file));
        report.Failures.Should().ContainSingle().Which.Should().Contain("Something went wrong");
    }

    [Fact]
    public async Task Generate_WhenTheTimeIsUp_SaysHowToFetchItAndNothingIsLost()
    {
        PictureOrder order = Order() with { Output = At("a.png"), PollInterval = TimeSpan.FromMinutes(5), Timeout = TimeSpan.FromMilliseconds(300) };
        ProviderException error = await FailAsync<ProviderException>(order);
        error.Message.Should().Contain("not ready after 0.3 s").And.MatchRegex("aivp jobs resume [0-9a-f]{16}").And.Contain("aivp jobs cancel");

        MediaReport report = await MakeAsync(order with { PollInterval = null, Timeout = null });
        report.Status.Should().Be("COMPLETED");
        _bench.Simulator.Paid.Should().ContainSingle("the same command goes on with what was begun");
    }

    [Fact]
    public async Task Generate_WhenAsync_ReturnsTheRequestAndLeavesTheRestForLater()
    {
        PictureOrder order = Order() with { Output = At("a.png") };
        MediaReport begun = await MakeAsync(order with { Async = true });
        begun.Status.Should().Be("IN_QUEUE");
        begun.RequestId.Should().Be(_bench.Simulator.Paid.Single().RequestId);
        begun.Jobs.Should().ContainSingle();
        begun.Images.Should().BeNull();
        (await MakeAsync(order)).Jobs.Should().Equal(begun.Jobs);
        _bench.Simulator.Paid.Should().ContainSingle();
    }

    [Fact]
    public async Task Generate_WhenTheModelMakesAnotherKind_TheFileIsWhatItsNameSays()
    {
        // This one makes only JPEG and has no say in it.
        MediaReport asked = await MakeAsync(Order() with { Output = At("a.webp"), Model = "fal-ai/flux-pro/v1.1-ultra", Size = null });
        MediaKinds.OfFile(asked.Output!).Should().Be(MediaKind.WebP);
        asked.Format.Should().Be("webp");
        SkillArgumentException error = await FailAsync<SkillArgumentException>(Order() with { Output = At("a.mp4") });
        error.Message.Should().Contain("must end in .png or .jpg or .webp");
    }

    [Fact]
    public async Task Generate_WhenTheProjectIsLaidOutSo_WritesTheFactsBesideThePicture()
    {
        MediaReport report = await MakeAsync(Order() with { Output = At("keyframes/scene_01.png"), Seed = 7 });
        JsonNode facts = JsonNode.Parse(await File.ReadAllTextAsync(At("metadata/scene_01.json")))!;
        facts["seed"]!.GetValue<int>().Should().Be(7);
        facts["model"]!.ToString().Should().Be(report.Model);
        facts["file"]!.ToString().Should().Be("keyframes/scene_01.png");
    }

    [Fact]
    public async Task Edit_WhenNoSizeIsAsked_KeepsThePicturesShape()
    {
        MediaReport report = await MakeAsync(new PictureOrder(PicturePurpose.Edit) { Prompt = "at night", Image = _bench.Picture("a.png", 80), Output = At("b.png") });
        report.Model.Should().Be("fal-ai/nano-banana-pro/edit");
        _bench.Simulator.Paid.Single().Input!["aspect_ratio"]!.ToString().Should().Be("16:9");
    }

    [Fact]
    public async Task Upscale_WhenAsked_IsLargerAndPricedByWhatComesOut()
    {
        MediaReport report = await MakeAsync(new PictureOrder(PicturePurpose.Upscale) { Image = _bench.Picture("a.png", 80), Scale = 4, Output = At("b.png") });
        (report.Model, report.Images![0].Width, report.Images![0].Height).Should().Be(("fal-ai/aura-sr", 256, 144));
        report.Estimate.Should().Be(0.01m);
    }

    [Fact]
    public async Task Animate_WhenTheModelHasNoSuchLength_IsCutAndSaysSo()
    {
        MediaReport report = await Skills.AnimateAsync(
            new VideoOrder { Prompt = "it moves", Model = "fal-ai/veo3.1/lite", Duration = TimeSpan.FromSeconds(2.5), Resolution = "720p", Output = At("a.mp4") },
            new Collector(_progress),
            CancellationToken.None);
        report.Video!.Duration.Should().BeApproximately(2.5, 0.1);
        report.Remarks.Should().Equal("fal-ai/veo3.1/lite makes no clip of 2.5 s, so it's 4 s.");
        _bench.Simulator.Paid.Single().Input!["duration"]!.ToString().Should().Be("4s");
    }

    [Fact]
    public async Task Generate_WithTheAnimatic_CostsNothingAndSendsNothing()
    {
        MediaReport report = await MakeAsync(new PictureOrder(PicturePurpose.Generate)
        {
            Provider = "animatic",
            Prompt = "A woman with a red coat stands on a pier at night",
            Size = "320x180",
            Output = At("a.png"),
        });
        (report.Cost, report.Images![0].Width).Should().Be((0m, 320));
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Upload_WhenAsked_GivesTheAddress()
    {
        _bench.Simulator.Faults.Add("fal.upload_unavailable");
        UploadReport report = await Skills.UploadAsync(_bench.Picture("a.png", 9), null, CancellationToken.None);
        report.ContentType.Should().Be("image/png");
        (await _bench.Simulator.Client.GetByteArrayAsync(report.Url)).Should().HaveCount((int)report.SizeBytes);
    }

    private IMediaSkills Skills => _bench.Services.GetRequiredService<IMediaSkills>();

    private static PictureOrder Order() => new(PicturePurpose.Generate) { Prompt = "a cat", Model = Schnell, Size = "320x192" };

    private string At(string file) => Path.Combine(_bench.Folder, file);

    private Task<MediaReport> MakeAsync(PictureOrder order) => Skills.MakePicturesAsync(order, new Collector(_progress), CancellationToken.None);

    private async Task<T> FailAsync<T>(PictureOrder order)
        where T : Exception
    {
        Func<Task> make = () => MakeAsync(order);
        return (await make.Should().ThrowAsync<T>()).Which;
    }

    private sealed class Collector(List<MediaProgress> progress) : IProgress<MediaProgress>
    {
        public void Report(MediaProgress value)
        {
            lock (progress)
            {
                progress.Add(value);
            }
        }
    }
}
