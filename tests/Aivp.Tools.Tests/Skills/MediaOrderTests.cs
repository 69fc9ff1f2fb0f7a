using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Aivp.Tools.Tests.Providers.Fal;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Skills;

/// <summary>What isn't sent to anybody: dry runs, orders that contradict themselves, and what the budget can't hold.</summary>
public sealed class MediaOrderTests : IAsyncLifetime
{
    private const string Schnell = "fal-ai/flux/schnell";

    private readonly FalBench _bench = new();

    public async Task InitializeAsync()
    {
        await _bench.InitializeAsync();
        _bench.Settings["Ledger:Home"] = Path.Combine(_bench.Folder, ".aivp");
    }

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Generate_WhenDry_SaysWhatWouldBeSentAndSendsNothing()
    {
        MediaReport report = await MakeAsync(Order() with { DryRun = true, Count = 3 });
        report.Status.Should().Be("NOT_SENT");
        report.Estimate.Should().Be(0.009m);
        report.Input!["image_size"]!["width"]!.GetValue<int>().Should().Be(320);
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("openai/gpt-image-2", "seed: openai/gpt-image-2 takes no seed. Leave it out, or add --ignore-unsupported.")]
    public async Task Generate_WhenTheModelTakesNoSeed_IsAnErrorUnlessItMayBeIgnored(string model, string message)
    {
        PictureOrder order = Order() with { Model = model, Seed = 7, Output = At("a.png") };
        (await FailAsync<SkillArgumentException>(order)).Message.Should().Be(message);
        _bench.Simulator.Requests.Should().BeEmpty();

        MediaReport report = await MakeAsync(order with { IgnoreUnsupported = true });
        report.Remarks.Should().Equal($"{model} takes no seed.");
        report.Images![0].Seed.Should().BeNull();
    }

    [Fact]
    public async Task Generate_WhenThePriceIsUnknownAndThereIsABudget_SendsNothing()
    {
        ProjectJobs jobs = await _bench.Services.GetRequiredService<ProjectLedgers>().OpenAsync(null, CancellationToken.None);
        await jobs.Ledger.SetBudgetAsync(jobs.Project, 1, CancellationToken.None);
        (await FailAsync<SkillArgumentException>(Order() with { Model = "openai/gpt-image-2" })).Message.Should().Contain("the budget of $1.00 can't hold it");
        await MakeAsync(Order() with { Output = At("a.png") });
        await jobs.Ledger.SetBudgetAsync(jobs.Project, 0.004m, CancellationToken.None);
        (await FailAsync<BudgetException>(Order() with { Seed = 9 })).Should().NotBeNull();
        _bench.Simulator.Paid.Should().ContainSingle();
    }

    [Theory]
    [InlineData("size", "give a size, or width and height")]
    [InlineData("width", "width and height belong together")]
    [InlineData("prompt", "--prompt is required")]
    [InlineData("file", "there's no file")]
    [InlineData("reference", "takes no pictures to work from")]
    [InlineData("timeout", "with --async nothing is waited for")]
    public async Task Generate_WhenTheOrderContradictsItself_SendsNothing(string argument, string message)
    {
        PictureOrder order = argument switch
        {
            "size" => Order() with { AspectRatio = "16:9" },
            "width" => Order() with { Size = null, Width = 640 },
            "prompt" => Order() with { Prompt = "" },
            "file" => Order() with { Image = At("missing.png") },
            "reference" => Order() with { References = [_bench.Picture("a.png", 9)], Model = "fal-ai/z-image/turbo" },
            _ => Order() with { Async = true, Timeout = TimeSpan.FromSeconds(1) },
        };
        SkillArgumentException error = await FailAsync<SkillArgumentException>(order);
        error.Message.Should().ContainAny(message, "can't do editing");
        _bench.Simulator.Requests.Should().BeEmpty();
    }

    private IMediaSkills Skills => _bench.Services.GetRequiredService<IMediaSkills>();

    private static PictureOrder Order() => new(PicturePurpose.Generate) { Prompt = "a cat", Model = Schnell, Size = "320x192" };

    private string At(string file) => Path.Combine(_bench.Folder, file);

    private Task<MediaReport> MakeAsync(PictureOrder order) => Skills.MakePicturesAsync(order, new Progress<MediaProgress>(), CancellationToken.None);

    private async Task<T> FailAsync<T>(PictureOrder order)
        where T : Exception
    {
        Func<Task> make = () => MakeAsync(order);
        return (await make.Should().ThrowAsync<T>()).Which;
    }
}
