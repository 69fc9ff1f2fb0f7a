using System.CommandLine;
using System.Text.Json.Nodes;
using Aivp.Agent.Chat.Offline;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary>A verb that calls one skill on a project and says what came of it: in sentences, or as the skill's own JSON.</summary>
internal abstract class SkillVerb : Command
{
    private readonly Argument<string> _project = SharedOptions.Project();
    private readonly Option<bool> _json = SharedOptions.Json();

    /// <param name="host">Runs it.</param>
    /// <param name="name">As it's typed.</param>
    /// <param name="description">For the help.</param>
    protected SkillVerb(VerbHost host, string name, string description)
        : base(name, description)
    {
        Add(_project);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(_json), async services =>
        {
            bool json = parsed.GetValue(_json);
            (string skill, (string, object?)[] arguments) = Read(parsed);
            JsonNode answer = await SkillCalls.CallAsync(
                services,
                skill,
                json || !Tells ? null : new PlainProgress(host.Terminal.Output),
                [("project", Path.GetFullPath(parsed.GetRequiredValue(_project))), .. arguments],
                cancellationToken);
            host.Terminal.Output.WriteLine(json ? answer.ToJsonString(SkillJson.Readable.Options) : OutcomeText.Of(skill, answer));
            return ExitCode.Done;
        }));
    }

    /// <summary>Adds the verb's own arguments and options, the one for machines last.</summary>
    protected void AddAll(params Symbol[] symbols)
    {
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                Add(argument);
            }
            else
            {
                Add((Option)symbol);
            }
        }

        Add(_json);
    }

    /// <summary>Whether it says what it does meanwhile.</summary>
    protected virtual bool Tells => true;

    /// <summary>What was typed: which skill, with what beside the project.</summary>
    protected abstract (string Skill, (string Name, object? Value)[] Arguments) Read(ParseResult parsed);
}
