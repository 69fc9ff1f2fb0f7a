using System.Diagnostics;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Aivp.Tools.Tests.Providers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Jobs.Killing;

/// <summary>A process that has a real provider make one clip, and may be told to kill itself. This assembly's own entry point starts it.</summary>
/// <param name="Folder">The project.</param>
/// <param name="Simulator">Where the vendors are.</param>
/// <param name="Provider">Who makes it.</param>
/// <param name="Step">When it kills itself; null: not at all.</param>
internal sealed record ClipWorker(string Folder, Uri Simulator, string Provider, JobStep? Step)
{
    /// <summary>The process ended because nobody knows whether it was paid.</summary>
    public const int InDoubt = 3;

    private const int Killed = 128 + 9;

    public static ClipWorker Parse(IReadOnlyList<string> args) =>
        new(args[0], new(args[1]), args[2], args[3].Length == 0 ? null : Enum.Parse<JobStep>(args[3]));

    /// <summary>Starts it as a process of its own.</summary>
    /// <returns>0: done. <see cref="InDoubt"/>. Null: it was killed.</returns>
    public async Task<int?> StartAsync()
    {
        string[] arguments = ["exec", typeof(ClipWorker).Assembly.Location, "clip", Folder, Simulator.ToString(), Provider, Step?.ToString() ?? ""];
        ProcessStartInfo start = new("dotnet", arguments) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode is 0 or InDoubt or Killed
            ? process.ExitCode is Killed ? null : process.ExitCode
            : throw new InvalidOperationException($"the worker ended with {process.ExitCode}: {error}");
    }

    /// <summary>Does its work, in this process.</summary>
    public async Task<int> RunAsync()
    {
        Dictionary<string, string?> settings = SimulatedVendors.SettingsFor(Simulator);
        settings["HOME"] = Folder;
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton<IJobObserver>(new Suicide(Step))
            .AddAivp(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        IMediaSkills skills = services.GetRequiredService<IMediaSkills>();
        Progress<MediaProgress> nobody = new();
        try
        {
            await skills.AnimateAsync(
                new() { Project = Folder, Provider = Provider, Prompt = "it moves", Size = "320x180", Duration = TimeSpan.FromSeconds(4), Output = Path.Combine(Folder, "made.mp4") },
                nobody,
                CancellationToken.None);
            return 0;
        }
        catch (ProviderException e) when (e.Failure is ProviderFailure.Ambiguous)
        {
            return InDoubt;
        }
    }

    private sealed class Suicide(JobStep? step) : IJobObserver
    {
        public void Reached(JobStep reached, JobId job)
        {
            if (reached == step)
            {
                using Process self = Process.GetCurrentProcess();
                self.Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        }
    }
}
