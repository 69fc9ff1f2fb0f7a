using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp compare A B --reference FILE</c></summary>
internal sealed class CompareVerb : Command
{
    public CompareVerb(VerbHost host)
        : base("compare", "Says which of two pictures resembles reference pictures more. Generates nothing.")
    {
        Argument<string[]> images = new("IMAGE") { Description = "The two pictures.", Arity = ArgumentArity.ZeroOrMore };
        ScoreOptions options = new();
        Add(images);
        options.AddTo(this);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(options.Json), async services =>
        {
            IScoreSkills skills = services.GetRequiredService<IScoreSkills>();
            ScoreRequest request = options.Request(parsed, parsed.GetValue(images) ?? []);
            if (parsed.GetValue(options.Benchmark) is { } folder)
            {
                ScoreBenchmark.RefuseOthers(request);
                BenchmarkReport measured = await skills.BenchmarkAsync(folder, request.Style, cancellationToken);
                ScoreBenchmark.Show(host.Terminal, measured, parsed.GetValue(options.Json));
                return ExitCode.Done;
            }

            ComparisonReport report = await skills.CompareAsync(request, cancellationToken);
            if (parsed.GetValue(options.Json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.ComparisonReport));
            }
            else
            {
                new ScoreTable(host.Terminal).Show(report);
            }

            return ExitCode.Done;
        }));
    }
}
