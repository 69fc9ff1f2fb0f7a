using System.CommandLine;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp show DIR [SHOT]</c></summary>
internal sealed class ShowVerb : SkillVerb
{
    private readonly Argument<string?> _shot = new("SHOT") { Description = "One shot in full, for example 1.2 or shot-02.", Arity = ArgumentArity.ZeroOrOne };

    public ShowVerb(VerbHost host)
        : base(host, "show", "Shows what is in a project and how far each piece is; or one shot with its candidates, scores and reasons. Generates nothing.") => AddAll(_shot);

    protected override (string Skill, (string Name, object? Value)[] Arguments) Read(ParseResult parsed) =>
        parsed.GetValue(_shot) is { } shot ? ("show_shot", [("shot", shot)]) : ("list_project", []);
}
