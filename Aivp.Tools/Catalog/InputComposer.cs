using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>Says to one model, in its own words, what is wanted of it. Sends nothing and reads no file.</summary>
internal sealed class InputComposer
{
    private readonly ModelCard _card;
    private readonly ModelAsk _ask;
    private readonly JsonObject _values = [];
    private readonly List<FileSlot> _files = [];
    private readonly List<InputRemark> _remarks = [];
    private PixelSize? _size;
    private TimeSpan? _duration;

    private InputComposer(ModelCard card, ModelAsk ask) => (_card, _ask) = (card, ask);

    /// <summary>The model's input.</summary>
    /// <exception cref="SkillArgumentException">The model can't do what's asked, or hasn't such a parameter; says what it can and has.</exception>
    public static ModelInput Compose(ModelCard card, ModelAsk ask)
    {
        InputComposer composer = new(card, ask);
        composer.Parameters();
        composer.Words();
        composer.Pictures();
        composer.Clips();
        composer.Loras();
        composer.Measures();
        composer.CheckRequired();
        card.Limits?.Check(card.Id, ask);
        return new(card, composer._values, composer._files, composer._remarks) { Usage = composer.Usage() };
    }

    /// <summary>How much work something of that size and length is, before it's known what is to be seen.</summary>
    /// <exception cref="SkillArgumentException">The model makes nothing of that size or length.</exception>
    public static Usage Measure(ModelCard card, ModelAsk ask)
    {
        InputComposer composer = new(card, ask);
        composer.Words();
        composer.Measures();
        return composer.Usage();
    }

    private void Parameters()
    {
        foreach ((string name, string text) in _ask.Parameters)
        {
            ModelParameter parameter = _card.Parameters.FirstOrDefault(parameter => parameter.Name == name) ?? throw Unknown(name);
            string? instead = ParameterAdvice.OptionFor(_card.RoleOf(parameter));
            _values[name] = instead is null ? ParameterValue.Parse(_card, parameter, text) : throw new SkillArgumentException("param", $"{name}: {instead}");
        }
    }

    private void Words()
    {
        if (_ask.Prompt.Length > 0)
        {
            Set(ParameterRole.Prompt, "prompt", _ask.Prompt);
        }

        if (_ask.NegativePrompt is { Length: > 0 } negative)
        {
            Set(ParameterRole.NegativePrompt, "negative_prompt", negative);
        }

        if (_ask.Seed is long seed)
        {
            Set(ParameterRole.Seed, "seed", seed);
        }

        if (_card.Limits?.AlwaysSound is true)
        {
            if (_ask.Audio is false)
            {
                _remarks.Add(new("audio", "makes no silent clips", Ignored: true));
            }
        }
        else if (_ask.Audio is bool audio && (audio || _card.For(ParameterRole.Audio) is not null))
        {
            Set(ParameterRole.Audio, "audio", audio);
        }

        if (_ask.Factor is double factor)
        {
            Set(ParameterRole.Factor, "scale", factor);
        }
    }

    private void Pictures()
    {
        Queue<string> left = new(_ask.Pictures);
        foreach (ModelParameter parameter in _card.With(ParameterRole.Picture))
        {
            int room = parameter.Type is ParameterType.Urls ? _card.MaxReferences ?? int.MaxValue : 1;
            List<string> taken = [];
            while (taken.Count < room && left.TryDequeue(out string? file))
            {
                taken.Add(file);
            }

            Attach(parameter, taken);
        }

        if (left.Count > 0)
        {
            int most = _ask.Pictures.Count - left.Count;
            throw new SkillArgumentException(
                "reference", $"{_card.Id} takes {(most == 0 ? "no pictures to work from" : $"at most {most} of them")}; {_ask.Pictures.Count} were given.");
        }

        Attach(ParameterRole.Mask, _ask.Mask, "mask");
    }

    private void Clips()
    {
        // A model that moves one picture along a clip calls it a picture, not a first frame.
        bool isPicture = _card.For(ParameterRole.FirstFrame) is null && _card.For(ParameterRole.Picture) is { Type: ParameterType.Url };
        Attach(isPicture ? ParameterRole.Picture : ParameterRole.FirstFrame, _ask.FirstFrame, "file");
        Attach(ParameterRole.LastFrame, _ask.LastFrame, "end_image");
        Attach(ParameterRole.Video, _ask.Video, "video");
        Attach(ParameterRole.Sound, _ask.Sound, "sound");
    }

    private void Loras()
    {
        ModelParameter[] places = [.. _card.Parameters.Where(parameter => _card.RoleOf(parameter) is ParameterRole.Lora)];
        ModelParameter[] weights = [.. _card.Parameters.Where(parameter => _card.RoleOf(parameter) is ParameterRole.LoraWeight)];
        if (_ask.Loras.Count > 0 && places is [{ Type: ParameterType.List } list, ..])
        {
            _values[list.Name] ??= new JsonArray([.. _ask.Loras.Select(lora => JsonValue.Create(lora.ToString()))]);
            return;
        }

        if (_ask.Loras.Count > places.Length)
        {
            throw new SkillArgumentException("lora", $"{_card.Id} takes {(places.Length == 0 ? "no LoRA" : $"at most {places.Length} LoRAs")}; {string.Join(", ", _ask.Loras)} {(_ask.Loras.Count == 1 ? "was" : "were")} asked for.");
        }

        foreach ((Lora lora, int i) in _ask.Loras.Select((lora, i) => (lora, i)))
        {
            _values[places[i].Name] ??= lora.Name;
            if (i < weights.Length)
            {
                _values[weights[i].Name] ??= lora.Weight;
            }
        }
    }

    private void Measures()
    {
        _size = SizeInput.Set(_card, _ask, _values, _remarks);
        Length();
    }

    private void Length()
    {
        ModelParameter? parameter = _card.For(ParameterRole.Duration);
        if (_ask.Duration is not TimeSpan wanted || (parameter is not null && _values.ContainsKey(parameter.Name)))
        {
            _duration = DurationChoice.Parse(Value(ParameterRole.Duration))?.Duration;
        }
        else if (parameter is null)
        {
            Ignore("duration", _card.Price?.FixedSeconds is int seconds ? $"makes clips of {seconds} s" : "has a length of its own");
        }
        else
        {
            DurationChoice choice = DurationChoice.For(parameter, wanted)
                ?? throw new SkillArgumentException("duration", $"{_card.Id} makes clips of {DurationChoice.List(parameter)}, not {Seconds(wanted)}.");
            _values[parameter.Name] = choice.Value.DeepClone();
            _duration = choice.Duration;
            if (choice.Duration != wanted)
            {
                _remarks.Add(new("duration", $"makes no clip of {Seconds(wanted)}, so it's {Seconds(choice.Duration)}", Ignored: false));
            }
        }
    }

    private void CheckRequired()
    {
        if (_card.Parameters.FirstOrDefault(parameter => parameter.Required && !_values.ContainsKey(parameter.Name)) is ModelParameter missing)
        {
            ParameterRole role = _card.RoleOf(missing);
            throw new SkillArgumentException(ParameterAdvice.ArgumentFor(role), $"{_card.Id} needs {ParameterAdvice.Named(role, missing)}.");
        }
    }

    private Usage Usage() => new(
        _size,
        _duration,
        _card.Parameters.Where(parameter => Value(parameter) is not null).ToDictionary(parameter => parameter.Name, parameter => Value(parameter)!.ToString()))
    {
        Inputs = _ask.Pictures.Count == 0 ? [] : _ask.PictureSizes,
    };

    private void Set(ParameterRole role, string what, JsonNode value)
    {
        if (_card.For(role) is not ModelParameter parameter)
        {
            Ignore(what, $"takes no {what.Replace('_', ' ')}");
        }
        else if (!_values.ContainsKey(parameter.Name))
        {
            _values[parameter.Name] = value;
        }
    }

    private void Attach(ParameterRole role, string? file, string argument)
    {
        if (file is not null)
        {
            Attach(_card.For(role) ?? throw new SkillArgumentException(argument, $"{_card.Id} takes no {ParameterAdvice.Word(role)}."), [file]);
        }
    }

    private void Attach(ModelParameter parameter, List<string> files)
    {
        if (files.Count == 0)
        {
            return;
        }

        bool isList = parameter.Type is ParameterType.Urls;
        _values[parameter.Name] = isList ? new JsonArray([.. files.Select(file => JsonValue.Create(file))]) : files[0];
        _files.AddRange(files.Select((file, i) => new FileSlot(parameter.Name, isList ? i : null, file)));
    }

    private void Ignore(string what, string text) => _remarks.Add(new(what, text, Ignored: true));

    private JsonNode? Value(ModelParameter parameter) => _values[parameter.Name] ?? parameter.Default;

    private JsonNode? Value(ParameterRole role) => _card.For(role) is ModelParameter parameter ? Value(parameter) : null;

    private static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.##} s");

    private SkillArgumentException Unknown(string name)
    {
        string[] names = [.. _card.Parameters.Where(parameter => ParameterAdvice.OptionFor(_card.RoleOf(parameter)) is null).Select(parameter => parameter.Name)];
        string hint = NearestName.Of(name, names) is string nearest ? $"did you mean {nearest}? It has: " : "it has: ";
        return new("param", $"{_card.Id} has no parameter '{name}'; {hint}{string.Join(", ", names)}.");
    }
}
