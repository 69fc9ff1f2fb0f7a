using System.CommandLine;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary>The options that <c>score</c> and <c>compare</c> share.</summary>
internal sealed class ScoreOptions
{
    public Option<string[]> References { get; } = new("--reference")
    {
        Description = "A picture of a character who must be seen. Repeat it for more pictures, or for more characters, each with its name.",
        HelpName = "FILE[=NAME]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<PictureStyle?> Style { get; } = new("--style")
    {
        Description = "What the pictures look like: photo, illustrated or 3d; photo unless said.",
        HelpName = "STYLE",
        CustomParser = result =>
        {
            string typed = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (PictureStyles.Parse(typed) is { } style)
            {
                return style;
            }

            result.AddError($"--style: '{typed}' is unknown; there are {PictureStyles.All}.");
            return null;
        },
    };

    public Option<string> Judge { get; } = new("--judge")
    {
        Description = "Who judges: local (on this machine), vlm (a model that sees, over the network) or panel (every judge there is).",
        HelpName = "JUDGE",
        DefaultValueFactory = _ => "local",
    };

    public Option<string?> Benchmark { get; } = new("--benchmark")
    {
        Description = "Measure the local judge instead, on a folder that holds one folder of pictures for each subject.",
        HelpName = "DIR",
    };

    public Option<string?> Prompts { get; } = SharedOptions.Prompts();

    public Option<bool> Json { get; } = SharedOptions.Json();

    public void AddTo(Command verb)
    {
        verb.Add(References);
        verb.Add(Style);
        verb.Add(Judge);
        verb.Add(Benchmark);
        verb.Add(Prompts);
        verb.Add(Json);
    }

    public ScoreRequest Request(ParseResult parsed, IReadOnlyList<string> pictures) =>
        new(pictures, [.. (parsed.GetValue(References) ?? []).Select(ScoreReference.Parse)])
        {
            Style = parsed.GetValue(Style) ?? PictureStyle.Photographic,
            Judge = parsed.GetValue(Judge)!,
            PromptFolder = parsed.GetValue(Prompts),
        };
}
