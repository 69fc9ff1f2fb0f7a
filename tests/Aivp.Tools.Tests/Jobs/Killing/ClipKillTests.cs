using Aivp.Simulator;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs.Killing;

/// <summary>Real providers' clips over the simulated vendors, killed with SIGKILL in the middle; the next process goes on.</summary>
public sealed class ClipKillTests
{
    [Theory]
    [InlineData("gemini")]
    [InlineData("openrouter")]
    public async Task Kill_OfAClip_LeavesOnePaidJobOrOneInDoubt(string provider) =>
        await Task.WhenAll(new[] { JobStep.AfterSubmit, JobStep.Polling, JobStep.Downloaded }.Select(step => TryAsync(provider, step)));

    private static async Task TryAsync(string provider, JobStep step)
    {
        string folder = Directory.CreateTempSubdirectory("aivp-vendor-kill-").FullName;
        await using SimulatorServer simulator = await SimulatorServer.StartAsync();
        ClipWorker victim = new(folder, simulator.BaseAddress, provider, step);
        ClipWorker next = victim with { Step = null };

        (await victim.StartAsync()).Should().BeNull($"{provider} must die at {step}");
        int? end = await next.StartAsync();
        int? again = await next.StartAsync();

        simulator.Paid.Should().ContainSingle($"{provider} killed at {step} is paid once, whoever goes on");
        if (step is JobStep.AfterSubmit)
        {
            // The vendor took it and the answer died with the process; nobody can be asked, so the user decides.
            (end, again).Should().Be((ClipWorker.InDoubt, ClipWorker.InDoubt));
        }
        else
        {
            (end, again).Should().Be((0, 0));
            Directory.GetFiles(folder, "made*").Should().NotBeEmpty();
        }

        Directory.Delete(folder, recursive: true);
    }
}
