using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Aivp.Agent.Cli;

/// <summary>The command line as a whole: the verbs, and what happens when what was typed isn't one of them.</summary>
internal static class AivpCommand
{
    private const string Description = """
        Turns a storyboard into a film whose characters stay the same person from shot to shot.

        Exit codes: 0 done, 1 errors to mend, 2 wrong usage, 3 a provider or ffmpeg failed, 4 keyframes need review,
        5 the budget is used up, 69 a program is missing, 70 a bug, 130 interrupted.
        """;

    public static Command Create(VerbHost host)
    {
        Command root = new("aivp", Description)
        {
            new DemoVerb(host),
            new CheckVerb(host),
            new ShowVerb(host),
            new ImportVerb(host),
            new PlanVerb(host),
            new EstimateVerb(host),
            new ImpactVerb(host),
            new ContinuityVerb(host),
            new SheetVerb(host),
            new StyleFrameVerb(host),
            new ProduceVerb(host),
            new RegenerateVerb(host),
            new AnimateShotVerb(host),
            new AssembleVerb(host),
            new ReviewVerb(host),
            new ChatVerb(host),
            new GenerateVerb(host),
            new EditVerb(host),
            new UpscaleVerb(host),
            new AnimateVerb(host),
            new UploadVerb(host),
            new JobsVerb(host),
            new SpendVerb(host),
            new BudgetVerb(host),
            new ModelsVerb(host),
            new KeysVerb(host),
            new ScoreVerb(host),
            new CompareVerb(host),
            new ChooseVerb(host),
            new RateVerb(host),
            new CalibrateVerb(host),
            new CleanVerb(host),
            new DoctorVerb(host),
            new McpVerb(host.Terminal),
            host.Debug,
            new HelpOption { Description = "Show this." },
            new VersionOption { Description = "Show the version.", Action = new ShowVersion(host.Terminal) },
        };
        return root;
    }

    /// <summary>Parses and runs what was typed.</summary>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(VerbHost host, IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        // A folder may be called @something; that's no file of arguments.
        ParserConfiguration parser = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        ParseResult parsed = Create(host).Parse(args.Count == 0 ? ["--help"] : args, parser);
        if (Complaint.IsCalledFor(parsed))
        {
            foreach (string line in Complaint.About(parsed))
            {
                host.Terminal.WriteError(line);
            }

            return (int)ExitCode.Usage;
        }

        InvocationConfiguration invocation = new()
        {
            Output = host.Terminal.Output,
            // Both are ours: Interruption and VerbHost.
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
        };
        return await parsed.InvokeAsync(invocation, cancellationToken);
    }

    private sealed class ShowVersion(Terminal terminal) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            Version version = Assembly.GetExecutingAssembly().GetName().Version ?? new();
            terminal.Output.WriteLine($"aivp {version.ToString(3)}");
            return (int)ExitCode.Done;
        }
    }
}
