namespace Aivp.Tools.Storyboards.Importing;

/// <summary>A shot, as another program knows it.</summary>
/// <param name="Id">Its place in the story.</param>
/// <param name="Source">Where it's written.</param>
internal sealed record ImportedShot(ShotId Id, SourceLine Source)
{
    /// <summary>The place's name; null: the film has only one.</summary>
    public string? Place { get; init; }

    /// <summary>Who is seen, by their names.</summary>
    public IReadOnlyList<ImportedFigure> Figures { get; init; } = [];

    /// <summary>What the first frame shows: the prompt.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>What the last frame shows; null: little changes.</summary>
    public string? LastPrompt { get; init; }

    /// <summary>What mustn't be seen.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>What moves; null: not said.</summary>
    public string? Motion { get; init; }

    /// <summary>Seconds.</summary>
    public double Seconds { get; init; } = 5;

    public Framing Framing { get; init; } = Framing.Medium;

    public CameraAngle Angle { get; init; }

    /// <summary>Said outright: small, medium or large; null: as the frames imply.</summary>
    public Variation? Variation { get; init; }

    public bool IsPrimary { get; init; }

    public string? Emotion { get; init; }

    public string? Dialogue { get; init; }

    public string? Music { get; init; }

    public string? Effects { get; init; }

    /// <summary>A finished first frame, absolute; null: none.</summary>
    public string? FirstFrame { get; init; }

    /// <summary>A finished last frame, absolute; null: none.</summary>
    public string? LastFrame { get; init; }

    /// <summary>A finished clip, absolute; null: none.</summary>
    public string? Clip { get; init; }
}
