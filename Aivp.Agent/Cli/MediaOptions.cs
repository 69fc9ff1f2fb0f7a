using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary>The options that every verb for single pictures and clips has.</summary>
internal sealed class MediaOptions
{
    private readonly Option<string?> _prompt = new("--prompt", "-p") { Description = "What is to be seen, or to happen.", HelpName = "TEXT" };
    private readonly Option<string?> _negative = new("--negative-prompt") { Description = "What mustn't be seen.", HelpName = "TEXT" };
    private readonly Option<string?> _model = new("--model", "-m") { Description = "The model, or its family. auto: the best for it of all that have a key. [default: the provider's usual one]", HelpName = "ID" };
    private readonly Option<string?> _style = new("--style") { Description = "With --model auto: words for the look, for example noir.", HelpName = "WORDS" };
    private readonly Option<bool> _hero = new("--hero") { Description = "With --model auto: it's the shot that people will remember." };
    private readonly Option<decimal?> _maxCost = Number<decimal>("--max-cost", "With --model auto or --fallback: the most that one may cost, in dollars.", "USD");
    private readonly Option<bool> _fallback = new("--fallback")
    {
        Description = "Where the model is out, out of quota or refuses, ask the next one that can, and say so; never while the first may still bring it. A model that's named is else the only one that's asked; with --model auto it's always so.",
    };

    private readonly Option<string?> _provider = new("--provider") { Description = "Who makes it: a vendor such as fal or gemini, or animatic, which is free and offline. [default: fal]", HelpName = "NAME" };
    private readonly Option<string?> _project = JobsVerb.Project();
    private readonly Option<int?> _seed = Number<int>("--seed", "The same seed makes the same picture. [default: follows from the prompt]", "N");
    private readonly Option<string?> _size = new("--size") { Description = "square, portrait, landscape or pixels.", HelpName = "1280x720" };
    private readonly Option<int?> _width = Number<int>("--width", "In pixels, with --height.", "N");
    private readonly Option<int?> _height = Number<int>("--height", "In pixels, with --width.", "N");
    private readonly Option<string?> _ratio = new("--aspect-ratio") { Description = "For example 16:9, 9:16 or 1:1.", HelpName = "W:H" };
    private readonly Option<string?> _resolution = new("--resolution") { Description = "For example 2K for pictures, 720p for clips.", HelpName = "R" };
    private readonly Option<string[]> _references =
        new("--reference", "-r") { Description = "A picture of what is to be seen; may be given several times, the most important first.", HelpName = "FILE", DefaultValueFactory = _ => [] };

    private readonly Option<IReadOnlyDictionary<string, string>?> _parameters = new("--param")
    {
        Description = "Anything else that the model has (see: aivp models show ID); may be given several times.",
        HelpName = "NAME=VALUE",
        CustomParser = ReadParameters,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Where to put it. [default: output under a free name]", HelpName = "FILE" };
    private readonly Option<bool> _async = new("--async") { Description = "Return as soon as the vendor has accepted it." };
    private readonly Option<bool> _sync = new("--sync") { Description = "Wait until it's here, which is usual." };
    private readonly Option<bool> _logs = new("--logs") { Description = "Show what the vendor's machine prints." };
    private readonly Option<double?> _poll = Number<double>("--poll-interval", "Seconds between two looks at the vendor's queue.", "S");
    private readonly Option<double?> _timeout = Number<double>("--timeout", "Seconds to wait. The vendor goes on after it, and the message says how to fetch it. [default: as long as it takes]", "S");
    private readonly Option<bool> _ignore = new("--ignore-unsupported") { Description = "Leave out what the model can't take, with a warning, where it would be an error." };
    private readonly Option<bool> _fresh = new("--fresh") { Description = "Make it anew, also when the very same was made before." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would be sent and what it would cost; send nothing." };

    /// <summary>Adds them to a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="sized">It's about something whose size can be chosen, made from words.</param>
    public void AddTo(Command verb, bool sized)
    {
        Option[] made = [_negative, _size, _width, _height, _ratio, _resolution, _references];
        Option[] all =
        [
            _prompt, _model, _style, _hero, _maxCost, _fallback, _provider, .. sized ? made : [], _seed, _parameters, _output, _async, _sync, _logs, _poll, _timeout, _ignore, _fresh, _dryRun, _project,
        ];
        foreach (Option option in all)
        {
            verb.Add(option);
        }

        verb.Validators.Add(result =>
        {
            if (result.GetValue(_async) && result.GetValue(_sync))
            {
                result.AddError("--async and --sync: choose one.");
            }
        });
    }

    /// <summary>Whether the vendor's log is wanted.</summary>
    public bool Logs(ParseResult parsed) => parsed.GetValue(_logs);

    /// <summary>The order with what was typed.</summary>
    public T Read<T>(ParseResult parsed, T order, bool sized)
        where T : MediaOrder
    {
        MediaOrder read = order with
        {
            Prompt = parsed.GetValue(_prompt) ?? "",
            Project = JobsVerb.FolderOf(parsed, _project),
            Model = parsed.GetValue(_model),
            Style = parsed.GetValue(_style),
            Hero = parsed.GetValue(_hero),
            MaxUsd = parsed.GetValue(_maxCost),
            Fallback = parsed.GetValue(_fallback),
            Provider = parsed.GetValue(_provider),
            Seed = parsed.GetValue(_seed),
            Parameters = parsed.GetValue(_parameters) ?? new Dictionary<string, string>(),
            Output = parsed.GetValue(_output),
            Async = parsed.GetValue(_async),
            PollInterval = Seconds(parsed, _poll),
            Timeout = Seconds(parsed, _timeout),
            IgnoreUnsupported = parsed.GetValue(_ignore),
            Fresh = parsed.GetValue(_fresh),
            DryRun = parsed.GetValue(_dryRun),
        };
        return (T)(!sized ? read : read with
        {
            NegativePrompt = parsed.GetValue(_negative),
            Size = parsed.GetValue(_size),
            Width = parsed.GetValue(_width),
            Height = parsed.GetValue(_height),
            AspectRatio = parsed.GetValue(_ratio),
            Resolution = parsed.GetValue(_resolution),
            References = parsed.GetValue(_references) ?? [],
        });
    }

    /// <summary>An option for a number that may be left out.</summary>
    public static Option<T?> Number<T>(string name, string description, string help)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = help,
            CustomParser = result =>
            {
                if (T.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out T value))
                {
                    return value;
                }

                result.AddError($"{name}: '{result.Tokens[0].Value}' isn't {(T.IsInteger(T.One / (T.One + T.One)) ? "a whole number" : "a number")}.");
                return null;
            },
        };

    /// <summary>Seconds that were typed.</summary>
    public static TimeSpan? Seconds(ParseResult parsed, Option<double?> option) =>
        parsed.GetValue(option) is double seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, -1, 1e9)) : null;

    private static Dictionary<string, string>? ReadParameters(ArgumentResult result)
    {
        Dictionary<string, string> parameters = [];
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Split('=', 2) is not [{ Length: > 0 } name, string value])
            {
                result.AddError($"--param: '{token.Value}' isn't NAME=VALUE.");
            }
            else if (!parameters.TryAdd(name, value))
            {
                result.AddError($"--param: {name} is given twice.");
            }
        }

        return parameters;
    }
}
