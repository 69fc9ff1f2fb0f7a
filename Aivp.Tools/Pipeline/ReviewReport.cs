namespace Aivp.Tools.Pipeline;

/// <summary>What came of looking a film over. The first names are those that review scripts of old projects read.</summary>
public sealed record ReviewReport
{
    /// <summary>The folder.</summary>
    public required string Project { get; init; }

    /// <summary>The film, relative to the project.</summary>
    public required string Film { get; init; }

    /// <summary>Width x height.</summary>
    public required string Resolution { get; init; }

    /// <summary>Frames in a second.</summary>
    public required double Fps { get; init; }

    /// <summary>How long it lasts.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>For example <c>h264</c>.</summary>
    public required string Codec { get; init; }

    /// <summary>For example <c>aac</c>; null: it has no sound.</summary>
    public required string? AudioCodec { get; init; }

    /// <summary>In millions of bytes.</summary>
    public required double FileSizeMb { get; init; }

    /// <summary>In LUFS; null: it has no sound, or it's silence.</summary>
    public double? LoudnessLufs { get; init; }

    /// <summary>Each check by its name.</summary>
    public required IReadOnlyDictionary<string, FilmCheck> Checks { get; init; }

    /// <summary>Failed if a check did; with warnings if one warns.</summary>
    public required FilmVerdict Overall { get; init; }

    /// <summary>In story order.</summary>
    public required IReadOnlyList<ShotReview> Shots { get; init; }

    /// <summary>What the project has cost so far.</summary>
    public decimal CostUsd { get; init; }

    /// <summary>What a minute of the finished film has cost.</summary>
    public decimal CostPerMinuteUsd { get; init; }

    /// <summary>How well the characters are kept, 0 to 1: the mean over all keyframes with people of each one's lowest score; null: none is scored.</summary>
    public double? ConsistencyScore { get; init; }

    /// <summary>The lowest score of all; null: none is scored.</summary>
    public double? WorstScore { get; init; }

    /// <summary>The share of keyframes whose first candidate was accepted, 0 to 1; null: there are no logs.</summary>
    public double? FirstTryShare { get; init; }

    /// <summary>From the first picture's making to the film's; null: there are no logs.</summary>
    public TimeSpan? MadeIn { get; init; }

    /// <summary>Where the reports were written, relative to the project.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
