using System.CommandLine;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp sheet DIR CHARACTER</c></summary>
internal sealed class SheetVerb : SkillVerb
{
    private readonly Argument<string> _character = new("CHARACTER") { Description = "The character's name." };
    private readonly Option<string?> _provider = PieceOptions.Provider();
    private readonly Option<string?> _model = PieceOptions.Model("--image-model");
    private readonly Option<int?> _seed = PieceOptions.Seed();
    private readonly Option<bool> _dryRun = PieceOptions.DryRun();

    public SheetVerb(VerbHost host)
        : base(host, "sheet", "Makes a character's reference pictures: turnaround, front, side and back. Up-to-date ones and your own are kept. May spend money.") =>
        AddAll(_character, _provider, _model, _seed, _dryRun);

    protected override (string Skill, (string Name, object? Value)[] Arguments) Read(ParseResult parsed) => ("create_character_sheet",
    [
        ("character", parsed.GetRequiredValue(_character)),
        ("provider", parsed.GetValue(_provider)),
        ("image_model", parsed.GetValue(_model)),
        ("seed", parsed.GetValue(_seed)),
        ("dry_run", parsed.GetValue(_dryRun)),
    ]);
}
