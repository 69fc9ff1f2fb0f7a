using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;

namespace Aivp.Agent.Cli;

/// <summary>The options that say how a film is to be made, shared by the verbs that make or plan one. Their ranges are the skills' business.</summary>
internal sealed class FilmOptions
{
    private static readonly ProduceOptions s_defaults = new();

    private readonly Option<IReadOnlyList<ShotId>> _shots = new("--shots")
    {
        Description = "Only these shots, and the frames they depend on.",
        HelpName = "1.2,2.1",
        CustomParser = ReadShots,
    };

    // No default here: it depends on what they cost.
    private readonly Option<int?> _candidates = new("--candidates")
    {
        Description = "Pictures made for each keyframe, 1 to 8. [default: 4 where they're free, else as many as are worth their price]",
        HelpName = "N",
        CustomParser = result => ReadNumber<int>(result),
    };

    private readonly Option<decimal> _worth = Number("--worth", "What an accepted keyframe is worth to you, in dollars: nothing is drawn that is expected to gain less than it costs.", s_defaults.WorthUsd);
    private readonly Option<int> _maxCandidates =
        Number("--max-candidates", "How many a keyframe may have in all before it needs review, up to 32.", s_defaults.MaxCandidates);

    // No default here: a project may have a calibrated one.
    private readonly Option<double?> _threshold = new("--threshold")
    {
        Description = "The score from which a picture is accepted, 0 to 1. [default: as calibrated, or 0.8]",
        HelpName = "N",
        CustomParser = result => ReadNumber<double>(result),
    };

    private readonly Option<int> _seed = Number("--seed", "Every picture's seed follows from it: same seed, same film.", s_defaults.Seed);
    private readonly Option<string> _provider = new("--provider")
    {
        Description = "Who makes pictures and clips.",
        HelpName = "NAME",
        DefaultValueFactory = _ => s_defaults.Provider,
    };

    private readonly Option<string?> _imageProvider = new("--image-provider") { Description = "Who makes the pictures. [default: --provider]", HelpName = "NAME" };
    private readonly Option<string?> _videoProvider = new("--video-provider") { Description = "Who makes the clips. [default: --provider]", HelpName = "NAME" };
    private readonly Option<string?> _imageModel = new("--image-model") { Description = "The model, or its family, for every picture. auto: the best for it of all that have a key. [default: the provider's usual one]", HelpName = "ID" };
    private readonly Option<string?> _videoModel = new("--video-model") { Description = "The model, or its family, for every clip. auto: the best for it of all that have a key, and a better one for hero shots. [default: the provider's usual one]", HelpName = "ID" };

    private readonly Option<string?> _style = new("--style") { Description = "With a model auto: words for the look, for example noir. [default: what the storyboard's words say]", HelpName = "WORDS" };
    private readonly Option<bool> _fallback = new("--fallback")
    {
        Description = "Where a model that's named is out, out of quota or refuses, the next one that can makes that piece, and says so; never while the first may still bring it. With auto it's always so.",
    };

    private readonly Option<string?> _heroModel = new("--hero-model") { Description = "The clips' provider's model for hero shots, within the budget. [default: --video-model]", HelpName = "ID" };
    private readonly Option<string?> _retakeModel = new("--retake-model") { Description = "The clips' provider's model that has a try when a shot's second take isn't good either. [default: the same again]", HelpName = "ID" };
    private readonly Option<ClipMode> _clipMode = new("--clip-mode")
    {
        Description = "What clips are made from: both keyframes where there are two (paired), the first (single), words (text), or as much as the model takes (auto).",
        HelpName = "MODE",
        DefaultValueFactory = _ => s_defaults.ClipMode,
    };

    private readonly Option<int> _maxTakes = Number("--max-takes", "How often a paid shot may be animated before its clip needs review, 1 to 8.", s_defaults.MaxTakes);
    private readonly Option<decimal> _retakes = Number("--retakes-usd", "What animating shots again may cost in this run, in dollars; the budget holds besides.", s_defaults.RetakesUsd);

    private readonly Option<string?> _prompts = SharedOptions.Prompts();

    // No default here: it depends on the machine, and a help page shouldn't.
    private readonly Option<int?> _parallel = new("--parallel")
    {
        Description = "Frames or clips worked on at the same time, 1 to 64. [default: one for each processor, at most 8]",
        HelpName = "N",
        CustomParser = result => ReadNumber<int>(result),
    };

    private readonly Option<bool> _trustSheets = new("--trust-sheets") { Description = "Make frames though a character's reference pictures seem to show different people." };

    private readonly Option<double> _drift =
        Number("--drift", "How often the animatic provider makes a mistake, 0 to 1, to try out the judges.", s_defaults.Drift);

    /// <summary>Everything, for a verb that makes a film.</summary>
    public void AddTo(Command verb)
    {
        foreach (Option option in new Option[] { _shots, _candidates, _maxCandidates, _threshold, _worth, _seed, _provider, _imageProvider, _videoProvider, _imageModel, _videoModel, _heroModel, _retakeModel, _clipMode, _style, _fallback, _parallel, _trustSheets, _drift, _maxTakes, _retakes, _prompts })
        {
            verb.Add(option);
        }
    }

    /// <summary>Everything but which shots, for a verb that is about one.</summary>
    public void AddForOneShotTo(Command verb)
    {
        AddTo(verb);
        verb.Options.Remove(_shots);
    }

    /// <summary>What changes the order or the cost, for a verb that only plans.</summary>
    public void AddPlanningTo(Command verb)
    {
        foreach (Option option in new Option[] { _shots, _candidates, _provider, _imageProvider, _videoProvider, _imageModel, _videoModel, _heroModel, _style })
        {
            verb.Add(option);
        }
    }

    public ProduceOptions Read(ParseResult parsed) => s_defaults with
    {
        Shots = parsed.GetValue(_shots) ?? [],
        Candidates = parsed.GetValue(_candidates),
        // Asking for more candidates than the usual limit raises the limit, unless that is given too.
        MaxCandidates = parsed.GetResult(_maxCandidates) is { Implicit: false }
            ? parsed.GetValue(_maxCandidates)
            : Math.Max(s_defaults.MaxCandidates, parsed.GetValue(_candidates) ?? 1),
        Threshold = parsed.GetValue(_threshold),
        WorthUsd = parsed.GetValue(_worth),
        Seed = parsed.GetValue(_seed),
        Provider = parsed.GetValue(_provider) ?? s_defaults.Provider,
        ImageProvider = parsed.GetValue(_imageProvider) ?? Named(parsed),
        VideoProvider = parsed.GetValue(_videoProvider) ?? Named(parsed),
        ImageModel = parsed.GetValue(_imageModel),
        VideoModel = parsed.GetValue(_videoModel),
        HeroModel = parsed.GetValue(_heroModel),
        RetakeModel = parsed.GetValue(_retakeModel),
        ClipMode = parsed.GetValue(_clipMode),
        Style = parsed.GetValue(_style),
        Fallback = parsed.GetValue(_fallback),
        Parallel = parsed.GetValue(_parallel) ?? s_defaults.Parallel,
        Drift = parsed.GetValue(_drift),
        MaxTakes = parsed.GetValue(_maxTakes),
        RetakesUsd = parsed.GetValue(_retakes),
        PromptFolder = parsed.GetValue(_prompts),
        TrustSheets = parsed.GetValue(_trustSheets),
    };

    /// <summary>The provider, if it was typed: it counts for both then, whatever is configured.</summary>
    private string? Named(ParseResult parsed) => parsed.GetResult(_provider) is { Implicit: false } ? parsed.GetValue(_provider) : null;

    private static Option<T> Number<T>(string name, string description, T value)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => value,
            CustomParser = ReadNumber<T>,
        };

    private static T ReadNumber<T>(ArgumentResult result)
        where T : struct, INumber<T>
    {
        string text = result.Tokens[0].Value;
        bool isWhole = T.IsZero(T.One / (T.One + T.One));
        if (T.TryParse(text, isWhole ? NumberStyles.AllowLeadingSign : NumberStyles.Float, CultureInfo.InvariantCulture, out T value))
        {
            return value;
        }

        string kind = isWhole ? "a whole number" : "a number such as 0.8";
        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: '{text}' isn't {kind}.");
        return default;
    }

    private static IReadOnlyList<ShotId> ReadShots(ArgumentResult result)
    {
        try
        {
            return ShotList.Read(result.Tokens[0].Value);
        }
        catch (SkillArgumentException e)
        {
            result.AddError($"--{e.Message}");
            return [];
        }
    }
}
