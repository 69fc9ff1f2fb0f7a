using System.CommandLine;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp style-frame DIR [SCENE]</c></summary>
internal sealed class StyleFrameVerb : SkillVerb
{
    private readonly Argument<string?> _scene = new("SCENE") { Description = "The scene's key. [default: the first shot's]", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _provider = PieceOptions.Provider();
    private readonly Option<string?> _model = PieceOptions.Model("--image-model");
    private readonly Option<int?> _seed = PieceOptions.Seed();
    private readonly Option<bool> _dryRun = PieceOptions.DryRun();

    public StyleFrameVerb(VerbHost host)
        : base(host, "style-frame", "Makes one picture of a scene with its characters, to decide what the film is to look like before keyframes are paid for. May spend money.") =>
        AddAll(_scene, _provider, _model, _seed, _dryRun);

    protected override (string Skill, (string Name, object? Value)[] Arguments) Read(ParseResult parsed) => ("create_style_frame",
    [
        ("scene", parsed.GetValue(_scene)),
        ("provider", parsed.GetValue(_provider)),
        ("image_model", parsed.GetValue(_model)),
        ("seed", parsed.GetValue(_seed)),
        ("dry_run", parsed.GetValue(_dryRun)),
    ]);
}
