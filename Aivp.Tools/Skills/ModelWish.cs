namespace Aivp.Tools.Skills;

/// <summary>What a model must be able to do.</summary>
/// <param name="Task">For example <c>image_to_video</c>.</param>
public sealed record ModelWish(string Task)
{
    /// <summary>Whose; null: the configured provider's.</summary>
    public string? Provider { get; init; }

    /// <summary>A clip's length, more than 0 and at most 10 min; null: 5 s.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How many reference pictures it must take, 0 to 20.</summary>
    public int References { get; init; }

    /// <summary>The clip must have sound.</summary>
    public bool Audio { get; init; }

    /// <summary>The most that one may cost; null: no matter.</summary>
    public decimal? MaxUsd { get; init; }

    /// <summary>Words for the look, for example <c>noir</c> or <c>anime</c>; null: no matter.</summary>
    public string? Style { get; init; }

    /// <summary>How fine, for example <c>4k</c>; null: no matter.</summary>
    public string? Resolution { get; init; }

    /// <summary>It's the shot that people will remember.</summary>
    public bool Hero { get; init; }

    /// <summary><c>usual</c>, <c>cheapest</c>, or <c>best</c>, which only the router knows.</summary>
    public string Prefer { get; init; } = "usual";
}
