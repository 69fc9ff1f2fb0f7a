using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp upload</c></summary>
internal sealed class UploadVerb : Command
{
    public UploadVerb(VerbHost host)
        : base("upload", "Puts a file where a vendor's models can read it, and prints its address. Costs nothing; anybody who knows the address can read it.")
    {
        Option<string> file = new("--file", "--image") { Description = "A picture, clip or recording.", HelpName = "FILE", Required = true };
        Option<string?> provider = new("--provider") { Description = "Where to. [default: fal]", HelpName = "NAME" };
        Add(file);
        Add(provider);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, json: true, async services =>
        {
            UploadReport report = await services.GetRequiredService<IMediaSkills>()
                .UploadAsync(parsed.GetRequiredValue(file), parsed.GetValue(provider), cancellationToken);
            host.Terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.UploadReport));
            return ExitCode.Done;
        }, inWords: true));
    }
}
