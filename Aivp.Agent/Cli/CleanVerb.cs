using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp clean DIR</c></summary>
internal sealed class CleanVerb : Command
{
    public CleanVerb(VerbHost host)
        : base("clean", "Removes losing candidates and left-over temporary files. Keeps everything chosen and everything you wrote.")
    {
        Argument<string> project = SharedOptions.Project();
        Option<bool> json = SharedOptions.Json();
        Add(project);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            IReadOnlyList<string> removed =
                await services.GetRequiredService<IFilmSkills>().CleanAsync(parsed.GetRequiredValue(project), cancellationToken);
            TextWriter output = host.Terminal.Output;
            if (parsed.GetValue(json))
            {
                output.WriteLine(JsonSerializer.Serialize(removed, SkillJson.Readable.IReadOnlyListString));
                return ExitCode.Done;
            }

            foreach (string file in removed)
            {
                output.WriteLine($"removed {file}");
            }

            output.WriteLine(removed.Count switch { 0 => "Nothing to remove.", 1 => "1 file removed.", _ => $"{removed.Count} files removed." });
            return ExitCode.Done;
        }));
    }
}
