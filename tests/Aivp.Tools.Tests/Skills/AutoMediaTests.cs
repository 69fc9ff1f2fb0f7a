using Aivp.Simulator.Faults;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Aivp.Tools.Tests.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Skills;

public sealed class AutoMediaTests : IAsyncLifetime
{
    private static readonly Progress<MediaProgress> s_nobody = new();

    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync()
    {
        _vendors.Settings["Jobs:FirstPause"] = "00:00:00.001";
        return _vendors.InitializeAsync();
    }

    public Task DisposeAsync() => _vendors.DisposeAsync();

    private IMediaSkills Media => _vendors.Services.GetRequiredService<IMediaSkills>();

    [Fact]
    public async Task Auto_SaysWhatItChoseAndWhy_AndTheJobKeepsIt()
    {
        MediaReport report = await MakeAsync(Picture());

        (report.Provider, report.Model).Should().Be(("fal", "fal-ai/nano-banana-pro"));
        report.Choice.Should().Be("it's the most photographic (style noir)");
        report.Remarks.Should().BeNull();
        (await JobsAsync()).Should().ContainSingle().Which.Context.Choice.Should().Be(report.Choice);
    }

    [Theory]
    [InlineData("fal.balance", "balance")]
    [InlineData("fal.refused", "content")]
    [InlineData("fal.unavailable", "")]
    public async Task Auto_WhenTheFirstIsOutOfQuotaRefusesOrIsOut_GoesToTheNextAndSaysSo(string fault, string word)
    {
        _vendors.Simulator.Faults.Add(_vendors.Simulator.Faults.Named(fault) with { Times = 0 });

        MediaReport report = await MakeAsync(Picture());

        (report.Provider, report.Model).Should().Be(("gemini", "gemini-3-pro-image"));
        report.Choice.Should().Contain("fal-ai/nano-banana-pro at fal couldn't: ");
        report.Remarks.Should().Contain(remark => remark.StartsWith("fal-ai/nano-banana-pro at fal couldn't, so gemini-3-pro-image at gemini is asked: ", StringComparison.Ordinal) && remark.Contains(word));
        _vendors.Log.Lines.Should().Contain(line => line.Contains("so gemini-3-pro-image at gemini is asked", StringComparison.Ordinal));
        _vendors.Simulator.Paid.Where(paid => paid.Vendor == "gemini").Should().ContainSingle();
        (await JobsAsync()).Should().Contain(job => job.Provider == "fal" && job.State != JobState.Done, "it counts in the model's record");
    }

    [Fact]
    public async Task Auto_WhenAskedAgain_GoesOnWithWhatWasChosen_AndPaysNothingTwice()
    {
        _vendors.Simulator.Faults.Add(_vendors.Simulator.Faults.Named("fal.balance") with { Times = 0 });
        await MakeAsync(Picture());
        _vendors.Simulator.Faults.Clear();

        MediaReport again = await MakeAsync(Picture());

        (again.Provider, again.Cost).Should().Be(("gemini", 0m));
        again.Choice.Should().Contain("couldn't", "the reason is the one that was written down");
        _vendors.Simulator.Paid.Should().ContainSingle();
    }

    [Fact]
    public async Task Auto_WhenTheProcessDiedAfterTheVendorAccepted_CollectsThatJob()
    {
        MediaReport begun = await MakeAsync(Picture() with { Async = true });
        begun.Status.Should().Be("IN_QUEUE");
        await _vendors.RestartAsync();

        MediaReport report = await MakeAsync(Picture());

        (report.Status, report.Provider).Should().Be(("COMPLETED", "fal"));
        _vendors.Simulator.Paid.Should().ContainSingle();
    }

    [Fact]
    public async Task Auto_WhenTheFirstAnswerWasLost_BuysNothingASecondTime_AlsoWhenAskedAgain()
    {
        _vendors.Simulator.Faults.Add(_vendors.Simulator.Faults.Named("openrouter.chat.lost_answer"));
        PictureOrder order = Picture() with { Provider = "openrouter", Parameters = new Dictionary<string, string> { ["api"] = "chat" } };

        for (int i = 0; i < 2; i++)
        {
            Func<Task> make = () => MakeAsync(order);
            (await make.Should().ThrowAsync<ProviderException>()).Which.Failure.Should().Be(ProviderFailure.Ambiguous);
        }

        _vendors.Simulator.Paid.Should().ContainSingle().Which.Vendor.Should().Be("openrouter");
    }

    [Fact]
    public async Task Auto_WhenTheFirstIsStillAtWork_BuysNothingASecondTime()
    {
        _vendors.Simulator.Faults.Add(new Fault(FaultKind.Hang) { Path = "/status", Times = 0 });
        Func<Task> make = () => MakeAsync(Picture() with { Timeout = TimeSpan.FromMilliseconds(300) });

        await make.Should().ThrowAsync<ProviderException>().WithMessage("*It goes on there*");
        _vendors.Simulator.Paid.Should().ContainSingle().Which.Vendor.Should().Be("fal");
    }

    [Fact]
    public async Task Auto_WhenTheWholeProviderIsOut_AsksNoneOfItsOtherModels()
    {
        _vendors.Simulator.Faults.Add(_vendors.Simulator.Faults.Named("fal.balance") with { Times = 0 });
        await MakeAsync(Picture() with { Style = null });
        (await JobsAsync()).Where(job => job.Provider == "fal").Should().ContainSingle();
    }

    [Fact]
    public async Task Auto_InADryRun_SaysWhatItWouldChooseAndLeavesNothing()
    {
        MediaReport report = await MakeAsync(Picture() with { DryRun = true });

        (report.Status, report.Model, report.Choice).Should().Be(("NOT_SENT", "fal-ai/nano-banana-pro", "it's the most photographic (style noir)"));
        _vendors.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Auto_WhenAClipIsWanted_TakesTheHeroModelForAHeroShot()
    {
        VideoOrder order = new()
        {
            Project = _vendors.Folder,
            Model = "auto",
            Hero = true,
            Prompt = "the lamp goes round",
            FirstFrame = _vendors.Picture("first.png", 90),
            Output = Path.Combine(_vendors.Folder, "clip.mp4"),
            DryRun = true,
        };

        MediaReport report = await Media.AnimateAsync(order, s_nobody, CancellationToken.None);

        report.Model.Should().Be("fal-ai/kling-video/v2.6/pro/image-to-video");
        report.Choice.Should().Be("a hero shot is worth the best that keeps to its first frame (hero shot)");
    }

    [Fact]
    public async Task ANamedModel_WhenItIsOut_FallsBackOnlyWhenTheUserSaysSo()
    {
        _vendors.Simulator.Faults.Add(_vendors.Simulator.Faults.Named("fal.balance") with { Times = 0 });
        PictureOrder named = Picture() with { Model = "fal-ai/nano-banana-pro", Provider = "fal", Style = null };

        Func<Task> make = () => MakeAsync(named);
        (await make.Should().ThrowAsync<ProviderException>()).Which.Failure.Should().Be(ProviderFailure.OutOfQuota);
        MediaReport report = await MakeAsync(named with { Fallback = true });

        report.Provider.Should().Be("gemini");
        report.Remarks.Should().Contain(remark => remark.Contains("couldn't, so ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Style_WithoutAuto_IsAnError()
    {
        Func<Task> make = () => MakeAsync(Picture() with { Model = null });
        await make.Should().ThrowAsync<SkillArgumentException>().WithMessage("style: it's for choosing a model: add --model auto.");
    }

    private Task<MediaReport> MakeAsync(PictureOrder order) => Media.MakePicturesAsync(order, s_nobody, CancellationToken.None);

    private async Task<IReadOnlyList<Job>> JobsAsync() => await _vendors.Services.GetRequiredService<IJobSkills>().ListAsync(_vendors.Folder, true, CancellationToken.None);

    private PictureOrder Picture() =>
        new(PicturePurpose.Generate) { Project = _vendors.Folder, Model = "auto", Style = "noir", Prompt = "a lighthouse", Size = "1024x1024", Output = Path.Combine(_vendors.Folder, "made.png") };
}
