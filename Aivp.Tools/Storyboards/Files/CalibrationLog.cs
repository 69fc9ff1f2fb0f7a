namespace Aivp.Tools.Storyboards.Files;

/// <summary><c>image/log/calibration.json</c>: the threshold that a person's ratings led to, and that was applied on request.</summary>
internal sealed record CalibrationLog
{
    /// <summary>Where it is.</summary>
    public const string File = "image/log/calibration.json";

    /// <summary>0 to 1.</summary>
    public required double Threshold { get; init; }

    /// <summary>How often it agrees with the ratings, 0 to 1.</summary>
    public required double Agreement { get; init; }

    /// <summary>How many ratings it was fitted to.</summary>
    public required int Rated { get; init; }

    public required DateTime Timestamp { get; init; }
}
