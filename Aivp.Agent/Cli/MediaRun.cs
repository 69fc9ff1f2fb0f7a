using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary>Carries out an order for a picture or clip: one JSON document on standard output, everything for people on standard error.</summary>
internal static class MediaRun
{
    public static Task<int> RunAsync(
        VerbHost host, ParseResult parsed, bool logs, Func<IMediaSkills, IProgress<MediaProgress>, Task<MediaReport>> work) => host.RunAsync(parsed, json: true, async services =>
        {
            MediaReport report = await work(services.GetRequiredService<IMediaSkills>(), new MediaText(host.Terminal, logs));
            foreach (string failure in report.Failures ?? [])
            {
                host.Terminal.WriteError($"aivp {parsed.CommandResult.Command.Name}: {failure}");
            }

            MediaText.Write(host.Terminal, report);
            host.Terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.MediaReport));
            return report.Failures is null ? ExitCode.Done : ExitCode.Failed;
        }, inWords: true);
}
