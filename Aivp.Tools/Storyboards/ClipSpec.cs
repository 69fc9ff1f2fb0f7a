namespace Aivp.Tools.Storyboards;

/// <summary>A shot's block under "For aivp-video". A part that isn't written is null.</summary>
public sealed record ClipSpec
{
    /// <summary>Where the block starts.</summary>
    public SourceLine Source { get; init; }

    /// <summary>Prompt in Seedance's four-block form.</summary>
    public string? SeedancePrompt { get; init; }

    /// <summary>Prompt in Kling's camera-bracket form.</summary>
    public string? KlingPrompt { get; init; }

    /// <summary>Which frames the author wants used, as written.</summary>
    public string? InputFrames { get; init; }

    /// <summary>Length, where it differs from the shot's.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>For example <c>16:9</c>.</summary>
    public string? AspectRatio { get; init; }

    /// <summary>Whether the camera stands still; null where it isn't said.</summary>
    public bool? CameraFixed { get; init; }

    /// <summary>For example <c>line at 2s</c>.</summary>
    public string? AudioSync { get; init; }
}
