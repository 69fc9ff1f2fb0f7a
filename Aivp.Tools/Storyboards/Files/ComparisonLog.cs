namespace Aivp.Tools.Storyboards.Files;

/// <summary>Two candidates side by side, asked in both orders.</summary>
internal sealed record ComparisonLog
{
    /// <summary>From 0.</summary>
    public required int First { get; init; }

    /// <summary>From 0.</summary>
    public required int Second { get; init; }

    public required string Model { get; init; }

    /// <summary>The better candidate, from 0; null: level, or no answer.</summary>
    public int? Better { get; init; }

    /// <summary>The model preferred a place, not a picture; null: no answer.</summary>
    public bool? Flipped { get; init; }

    /// <summary>Where it preferred a place: the first.</summary>
    public bool? PrefersFirst { get; init; }

    public required string Reason { get; init; }

    public required decimal CostUsd { get; init; }
}
