using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog.Routing;

/// <summary>What a model must be able to do, and what it's for.</summary>
/// <param name="Task">What's to be done.</param>
internal sealed record RouteNeeds(ModelTask Task)
{
    /// <summary>Only this provider's models; null: everybody's.</summary>
    public string? Provider { get; init; }

    /// <summary>What the model's family must be able to do besides.</summary>
    public IReadOnlyList<ModelTask> Also { get; init; } = [];

    /// <summary>How many pictures it must take to work from.</summary>
    public int References { get; init; }

    /// <summary>A clip's length; null: 5 s.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The clip has sound.</summary>
    public bool Audio { get; init; }

    /// <summary>For example <c>4k</c>; null: no matter.</summary>
    public string? Resolution { get; init; }

    /// <summary>How large, for the price; null: as usual.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>Words for the look, in small letters.</summary>
    public IReadOnlyList<string> Styles { get; init; } = [];

    /// <summary>The shot that people will remember.</summary>
    public bool Hero { get; init; }

    /// <summary>The most that one may cost, in dollars; null: no matter.</summary>
    public decimal? MaxUsd { get; init; }

    /// <summary>How many of it the budget must hold.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The price counts, whatever the rules prefer.</summary>
    public bool Cheapest { get; init; }

    /// <summary>The words of a style, in the form that rules have them in.</summary>
    public static IReadOnlyList<string> WordsOf(string? style) =>
        [.. (style ?? "").ToLowerInvariant().Split([' ', ',', ';', '.', '/', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    /// <summary>What of it rules look at, for people.</summary>
    public string Special => string.Join(", ", new[]
    {
        Hero ? "hero shot" : null, Styles.Count > 0 ? $"style {string.Join(' ', Styles)}" : null, Audio ? "sound" : null, Resolution,
    }.OfType<string>());
}
