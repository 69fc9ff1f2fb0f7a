using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Jobs.Sql;
using Aivp.Tools.Jobs.Sqlite;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Tests.Jobs.Killing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aivp.Tools.Tests.Providers;

/// <summary>A process that has pictures made at a simulated vendor by the product's own adapter, and may be told to kill itself.</summary>
/// <param name="Vendor">Its name.</param>
/// <param name="Simulator">Where it is.</param>
/// <param name="Folder">Where ledger and store are.</param>
/// <param name="Model">What makes the pictures.</param>
/// <param name="Prompts">What of.</param>
/// <param name="Step">When it kills itself.</param>
/// <param name="Victim">At which prompt; empty: not at all.</param>
internal sealed record VendorWorker(string Vendor, Uri Simulator, string Folder, string Model, IReadOnlyList<string> Prompts, JobStep Step, string Victim)
{
    public static VendorWorker Parse(IReadOnlyList<string> args) =>
        new(args[0], new(args[1]), args[2], args[3], args[4].Split(','), Enum.Parse<JobStep>(args[5]), args[6]);

    public static ImageRequest Request(string model, string prompt) => new(model, prompt, new(1024, 1024), 7);

    public IReadOnlyList<string> ToArguments() => [Vendor, Simulator.ToString(), Folder, Model, string.Join(',', Prompts), Step.ToString(), Victim];

    /// <returns>0: everything has come to an end that needs no further run.</returns>
    public async Task<int> RunAsync()
    {
        Dictionary<string, string?> settings = SimulatedVendorSettings.Of(Vendor).Configuration(Simulator);
        settings["HOME"] = Folder;
        await using ServiceProvider services = new ServiceCollection()
            .AddLogging()
            .AddAivp(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        IImageProvider provider = services.GetServices<IImageProvider>().Single(one => one.Name == Vendor);
        JobId? victim = Victim.Length == 0 ? null : JobId.Of((await IntentAsync(Victim)).Hash, 0);
        await using SqlJobLedger ledger = new(SqliteStore.Open(Path.Combine(Folder, "ledger.db"), TimeProvider.System));
        ResultStore store = new(Path.Combine(Folder, "store"));
        await new JobSweeper(ledger, store, NullLogger.Instance).SweepAsync(CancellationToken.None);
        JobOptions options = new() { FirstPause = TimeSpan.FromMilliseconds(50), LookAgain = TimeSpan.FromMilliseconds(20) };
        KillAt observer = new(Step, victim, TimeSpan.Zero, freeze: false);
        await using JobRunner runner = new(ledger, store, options, TimeProvider.System, observer, NullLogger<JobRunner>.Instance);
        foreach (string prompt in Prompts)
        {
            await MakeAsync(runner, provider, prompt);
        }

        return 0;
    }

    private async Task MakeAsync(JobRunner runner, IImageProvider provider, string prompt)
    {
        ImageRequest request = Request(Model, prompt);
        JobOrder order = new(await IntentAsync(prompt), new("", "killing", "1.1", prompt), 0.05m, provider, (call, token) => provider.SubmitAsync(request, call, token))
        {
            Kind = ResultKind.Picture,
        };
        try
        {
            await runner.RunAsync(order, CancellationToken.None);
        }
        catch (ProviderException e) when (e.Failure is ProviderFailure.Ambiguous)
        {
            // An end of its own: the user decides.
        }
    }

    private Task<JobIntent> IntentAsync(string prompt) => ImageIntent.OfAsync(Vendor, Request(Model, prompt), CancellationToken.None);
}
