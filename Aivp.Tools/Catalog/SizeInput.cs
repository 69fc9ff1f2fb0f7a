using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>Says how large something is to be, in the one, two or no parameters that a model has for it.</summary>
internal sealed class SizeInput
{
    private readonly ModelCard _card;
    private readonly ModelAsk _ask;
    private readonly JsonObject _values;
    private readonly List<InputRemark> _remarks;

    private SizeInput(ModelCard card, ModelAsk ask, JsonObject values, List<InputRemark> remarks) =>
        (_card, _ask, _values, _remarks) = (card, ask, values, remarks);

    /// <summary>Adds to a model's input what it wants to know of the size.</summary>
    /// <param name="card">The model.</param>
    /// <param name="ask">What's wanted of it.</param>
    /// <param name="values">Its input so far; what is in there stays.</param>
    /// <param name="remarks">What differs from what was asked is added.</param>
    /// <returns>How large it will be; null: nobody knows.</returns>
    /// <exception cref="SkillArgumentException">The model makes nothing of that size; says what it makes.</exception>
    public static PixelSize? Set(ModelCard card, ModelAsk ask, JsonObject values, List<InputRemark> remarks)
    {
        SizeInput input = new(card, ask, values, remarks);
        input.Set();
        return input.Outcome();
    }

    private void Set()
    {
        if (_ask.Size is not PixelSize size || (SetPixels(size) | SetRatio(size) | SetResolution(size)))
        {
            return;
        }

        _remarks.Add(new("size", HasPicture ? "takes its size from what it works from" : "has a size of its own", Ignored: true));
    }

    private PixelSize? Outcome()
    {
        if (SizeChoice.Pixels(Value(ParameterRole.Size)) is PixelSize fixedSize)
        {
            return fixedSize;
        }

        if (Value(ParameterRole.Width) is JsonNode wide && Value(ParameterRole.Height) is JsonNode high)
        {
            return new((int)wide, (int)high);
        }

        double? ratio = SizeChoice.Ratio(Value(ParameterRole.AspectRatio)?.ToString() ?? "")
            ?? (_ask.Size is PixelSize size ? (double)size.Width / size.Height : null);
        if (Value(ParameterRole.Resolution)?.ToString() is string text && ratio is double known && Resolution.Parse(text, _card.Kind) is Resolution resolution)
        {
            return resolution.ToSize(known);
        }

        return _ask is { Factor: double factor, PictureSizes: [PixelSize from, ..] }
            ? new PixelSize((int)(from.Width * factor), (int)(from.Height * factor))
            : _ask.Size;
    }

    private bool SetPixels(PixelSize size)
    {
        if (_card.For(ParameterRole.Width) is ModelParameter width && _card.For(ParameterRole.Height) is ModelParameter height)
        {
            PixelSize sides = Fit(size);
            _values[width.Name] ??= sides.Width;
            _values[height.Name] ??= sides.Height;
            return true;
        }

        if (_card.For(ParameterRole.Size) is not ModelParameter parameter)
        {
            return false;
        }

        if (!_values.ContainsKey(parameter.Name))
        {
            _values[parameter.Name] = parameter.Type is ParameterType.Size ? Sides(Fit(size))
                : _card.Limits?.Size is not null ? Fit(size).ToString()
                : SizeChoice.OfPixels(Texts(parameter), size) is string fixedSize ? fixedSize
                : throw new SkillArgumentException("size", $"{_card.Id} makes {string.Join(", ", Texts(parameter))}, and none is {size.AspectRatio}.");
        }

        return true;
    }

    private static JsonObject Sides(PixelSize size) => new() { ["width"] = size.Width, ["height"] = size.Height };

    private PixelSize Fit(PixelSize size)
    {
        PixelSize fitting = _card.Limits?.Size?.Fit(_card.Id, size) ?? size;
        if (fitting != size)
        {
            _remarks.Add(new("size", $"makes no {size}, so it's {fitting}", Ignored: false));
        }

        return fitting;
    }

    private bool SetRatio(PixelSize size)
    {
        if (_card.For(ParameterRole.AspectRatio) is not ModelParameter parameter)
        {
            return false;
        }

        if (_values.ContainsKey(parameter.Name))
        {
            return true;
        }

        string[] ratios = Texts(parameter);
        if (SizeChoice.OfRatio(ratios, size) is string ratio)
        {
            _values[parameter.Name] = ratio;
        }
        else if (!HasPicture)
        {
            throw new SkillArgumentException("size", $"{_card.Id} makes {string.Join(", ", ratios)}; {size} is {size.AspectRatio}.");
        }
        else
        {
            _remarks.Add(new("size", $"has no {size.AspectRatio} and takes the picture's", Ignored: false));
        }

        return true;
    }

    private bool SetResolution(PixelSize size)
    {
        if (_card.For(ParameterRole.Resolution) is not ModelParameter parameter
            || (Resolution.For(Texts(parameter), _card.Kind, size) is not Resolution resolution))
        {
            return false;
        }

        if (!_values.ContainsKey(parameter.Name))
        {
            _values[parameter.Name] = resolution.Text;
            if (!resolution.Holds(size))
            {
                _remarks.Add(new("size", $"makes {resolution.Text} at most, not {size}", Ignored: false));
            }
        }

        return true;
    }

    private bool HasPicture => _ask.Pictures.Count > 0 || _ask.FirstFrame is not null || _ask.Video is not null;

    private JsonNode? Value(ParameterRole role) => _card.For(role) is ModelParameter parameter ? _values[parameter.Name] ?? parameter.Default : null;

    private static string[] Texts(ModelParameter parameter) => [.. (parameter.Values ?? []).Select(value => value.ToString())];
}
