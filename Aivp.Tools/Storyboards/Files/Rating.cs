namespace Aivp.Tools.Storyboards.Files;

/// <summary>A person's thumb on one candidate, with what the judges said of it then: the picture may be gone later.</summary>
internal sealed record Rating
{
    /// <summary>For example <c>shot-02-ff</c>.</summary>
    public required string Frame { get; init; }

    /// <summary>From 0.</summary>
    public required int Candidate { get; init; }

    /// <summary>Of the picture's bytes: a picture has one rating, the last.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Thumb up.</summary>
    public required bool Good { get; init; }

    /// <summary>All judges' together; null: unscored.</summary>
    public double? Score { get; init; }

    /// <summary>Each judge's own, by its name and version.</summary>
    public IReadOnlyDictionary<string, double> Judges { get; init; } = new Dictionary<string, double>();

    public required DateTime Timestamp { get; init; }
}
