using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp choose SHOT CANDIDATE</c></summary>
internal sealed class ChooseVerb : Command
{
    public ChooseVerb(VerbHost host)
        : base("choose", "Makes a candidate the keyframe, whatever the judges said. It stays until what the keyframe is made from changes.")
    {
        ChoiceArguments arguments = new();
        arguments.AddTo(this);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(arguments.Json), async services =>
        {
            FrameReport report = await services.GetRequiredService<IChoiceSkills>().ChooseAsync(
                parsed.GetRequiredValue(arguments.Project), parsed.GetRequiredValue(arguments.Shot), parsed.GetRequiredValue(arguments.Candidate), cancellationToken);
            host.Terminal.Output.WriteLine(parsed.GetValue(arguments.Json)
                ? JsonSerializer.Serialize(report, SkillJson.Readable.FrameReport)
                : $"{report.Frame}: {report.Reason} The next `aivp produce` makes its clip again.");
            return ExitCode.Done;
        }));
    }
}
