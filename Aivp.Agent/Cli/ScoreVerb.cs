using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp score IMAGE… --reference FILE[=NAME]…</c></summary>
internal sealed class ScoreVerb : Command
{
    public ScoreVerb(VerbHost host)
        : base("score", "Ranks pictures by how much they resemble reference pictures, and says of each whether it's the same. Generates nothing.")
    {
        Argument<string[]> images = new("IMAGE") { Description = "The pictures to score.", Arity = ArgumentArity.ZeroOrMore };
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

            ScoreReport report = await skills.ScoreAsync(request, cancellationToken);
            if (parsed.GetValue(options.Json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.ScoreReport));
            }
            else
            {
                new ScoreTable(host.Terminal).Show(report);
            }

            // Nothing could be read at all: a script must notice.
            return report.Ranking.All(picture => picture.Score is null && picture.Characters.Count == 0)
                ? throw new MediaException(string.Join(Environment.NewLine, report.Ranking.Select(picture => picture.Reason)))
                : ExitCode.Done;
        }));
    }
}
