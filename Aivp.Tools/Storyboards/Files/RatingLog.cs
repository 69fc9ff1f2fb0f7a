namespace Aivp.Tools.Storyboards.Files;

/// <summary><c>image/log/ratings.json</c>: what a person thinks of candidates. What judges are measured by.</summary>
internal sealed record RatingLog
{
    /// <summary>Where it is.</summary>
    public const string File = "image/log/ratings.json";

    public IReadOnlyList<Rating> Ratings { get; init; } = [];
}
