using System.CommandLine;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp animate-shot DIR SHOT</c></summary>
internal sealed class AnimateShotVerb : SkillVerb
{
    private readonly Argument<string> _shot = new("SHOT") { Description = "The shot, for example 1.2." };
    private readonly Option<string?> _provider = PieceOptions.Provider();
    private readonly Option<string?> _model = PieceOptions.Model("--video-model");
    private readonly Option<int?> _seed = PieceOptions.Seed();
    private readonly Option<bool> _fresh = new("--fresh") { Description = "Make it anew, and pay anew, though it's up to date." };
    private readonly Option<bool> _dryRun = PieceOptions.DryRun();

    public AnimateShotVerb(VerbHost host)
        : base(host, "animate-shot", "Makes one shot's clip from its chosen keyframes, which must be there. May spend money.") =>
        AddAll(_shot, _provider, _model, _seed, _fresh, _dryRun);

    protected override (string Skill, (string Name, object? Value)[] Arguments) Read(ParseResult parsed) => ("animate_shot",
    [
        ("shot", parsed.GetRequiredValue(_shot)),
        ("provider", parsed.GetValue(_provider)),
        ("video_model", parsed.GetValue(_model)),
        ("seed", parsed.GetValue(_seed)),
        ("fresh", parsed.GetValue(_fresh)),
        ("dry_run", parsed.GetValue(_dryRun)),
    ]);
}
