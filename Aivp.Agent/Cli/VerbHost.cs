using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Errors;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary>What every verb needs: the skills, made only when a verb runs, and one way in which failures become a message and an exit code.</summary>
/// <param name="terminal">Where to write.</param>
/// <param name="build">Makes the services; true: with logs for finding bugs.</param>
internal sealed class VerbHost(Terminal terminal, Func<bool, ServiceProvider> build) : IAsyncDisposable
{
    private ServiceProvider? _services;

    public Terminal Terminal { get; } = terminal;

    /// <summary>Hears Ctrl-C; null: nobody does.</summary>
    public Interruption? Interruption { get; init; }

    /// <summary><c>--debug</c>, which every verb has.</summary>
    public Option<bool> Debug { get; } = new("--debug") { Description = "Show logs, and where in the code a failure comes from.", Recursive = true };

    /// <summary>Runs a verb's work. An <see cref="AivpException"/> says itself what to do; anything else is our bug.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="json">Failures go to standard output as a JSON object.</param>
    /// <param name="work">The verb's work.</param>
    /// <param name="inWords">They go to standard error as well: what's for people is there.</param>
    public async Task<int> RunAsync(ParseResult parsed, bool json, Func<IServiceProvider, Task<ExitCode>> work, bool inWords = false)
    {
        bool debug = parsed.GetValue(Debug);
        try
        {
            _services = build(debug);
            return (int)await work(_services);
        }
        catch (OperationCanceledException)
        {
            return (int)ExitCode.Interrupted;
        }
        catch (AivpException e)
        {
            Tell(e.Code, AsOption(parsed, e), json, inWords, debug ? e : null);
            return (int)CodeOf(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Tell("file_failed", e.Message, json, inWords, debug ? e : null);
            return (int)ExitCode.Failed;
        }
        catch (Exception e)
        {
            Tell("bug", $"This is a bug in aivp, please report it: {e.GetType().Name}: {e.Message} (--debug shows where.)", json, inWords, debug ? e : null);
            return (int)ExitCode.Bug;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    private static ExitCode CodeOf(AivpException exception) => exception switch
    {
        ProjectException => ExitCode.Errors,
        SkillArgumentException => ExitCode.Usage,
        MissingToolException => ExitCode.ToolMissing,
        BudgetException => ExitCode.OverBudget,
        SkillFailure failure => failure.Code switch
        {
            "project_invalid" => ExitCode.Errors,
            "invalid_argument" => ExitCode.Usage,
            "tool_missing" => ExitCode.ToolMissing,
            _ when failure.Code == BudgetException.Reached => ExitCode.OverBudget,
            _ => ExitCode.Failed,
        },
        _ => ExitCode.Failed,
    };

    /// <summary>A skill speaks of its argument <c>max_candidates</c>; here that is the option <c>--max-candidates</c>.</summary>
    private static string AsOption(ParseResult parsed, AivpException exception)
    {
        if (exception is SkillArgumentException { Argument: string argument })
        {
            string option = $"--{argument.Replace('_', '-')}";
            if (parsed.CommandResult.Command.Options.Any(candidate => candidate.Name == option || candidate.Aliases.Contains(option)))
            {
                return option + exception.Message[argument.Length..];
            }
        }

        return exception.Message;
    }

    private void Tell(string code, string message, bool json, bool inWords, Exception? details)
    {
        if (json)
        {
            Terminal.Output.WriteLine(JsonSerializer.Serialize(new(new(code, message)), CliJson.Readable.ErrorDocument));
        }

        if (!json || inWords)
        {
            Terminal.WriteError($"aivp: {message}");
        }

        if (details is not null)
        {
            Terminal.WriteRemark(details.ToString());
        }
    }
}
