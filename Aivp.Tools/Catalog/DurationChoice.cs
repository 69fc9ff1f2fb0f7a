using System.Globalization;
using System.Text.Json.Nodes;

namespace Aivp.Tools.Catalog;

/// <summary>A clip's length as one model wants it: <c>"5"</c>, <c>"8s"</c> or <c>6</c>; the next longer one there is.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Duration">How long that is.</param>
internal sealed record DurationChoice(JsonNode Value, TimeSpan Duration)
{
    /// <summary>The choice for a length; null: it's longer than the model can.</summary>
    public static DurationChoice? For(ModelParameter parameter, TimeSpan wanted)
    {
        if (parameter.Values is { } values)
        {
            return values.Select(Parse).OfType<DurationChoice>().Where(choice => choice.Duration >= wanted).MinBy(choice => choice.Duration);
        }

        int seconds = Math.Max((int)Math.Ceiling(wanted.TotalSeconds), (int)(parameter.Minimum ?? 1));
        if (seconds > parameter.Maximum)
        {
            return null;
        }

        string unit = parameter.Default?.ToString().EndsWith('s') is true ? "s" : "";
        JsonNode value = parameter.Type is ParameterType.Number
            ? JsonValue.Create(seconds)
            : JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{seconds}{unit}"));
        return new(value, TimeSpan.FromSeconds(seconds));
    }

    /// <summary>The length that a value means; null: it means none, as <c>auto</c>.</summary>
    public static DurationChoice? Parse(JsonNode? value) =>
        value is not null && double.TryParse(value.ToString().TrimEnd('s'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            ? new(value, TimeSpan.FromSeconds(seconds))
            : null;

    /// <summary>The lengths there are, for a message.</summary>
    public static string List(ModelParameter parameter)
    {
        if (parameter.Values is null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{parameter.Minimum ?? 1} to {parameter.Maximum} s");
        }

        double[] seconds = [.. parameter.Values.Select(Parse).OfType<DurationChoice>().Select(choice => choice.Duration.TotalSeconds).Order()];
        bool isRange = seconds.Length > 3 && seconds.Zip(seconds.Skip(1)).All(pair => pair.Second - pair.First == 1);
        return isRange
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds[0]} to {seconds[^1]} s")
            : $"{string.Join(", ", seconds.Select(one => one.ToString(CultureInfo.InvariantCulture)))} s";
    }
}
