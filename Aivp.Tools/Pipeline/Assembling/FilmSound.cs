namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>What is heard in a film besides its clips' own sound, and how loud the whole is.</summary>
internal sealed record FilmSound
{
    /// <summary>How loud a film is unless somebody says otherwise, in LUFS: what video sites play at.</summary>
    public const double UsualLoudness = -14;

    /// <summary>Absolute path of the music, which is repeated until the film ends; null: none.</summary>
    public string? Music { get; init; }

    /// <summary>How loud the music is where nobody speaks, 0 to 2; 1 is as recorded.</summary>
    public double MusicVolume { get; init; } = 0.5;

    /// <summary>The music steps back where somebody speaks.</summary>
    public bool Ducks { get; init; } = true;

    /// <summary>Absolute path of a narrator's recording, which begins with the film; null: none.</summary>
    public string? VoiceOver { get; init; }

    /// <summary>How loud the narrator is, 0 to 4; 1 is as recorded.</summary>
    public double VoiceVolume { get; init; } = 1;

    /// <summary>How loud the film is made, in LUFS; null: left as it is.</summary>
    public double? Loudness { get; init; } = UsualLoudness;

    /// <summary>There is something besides the clips.</summary>
    public bool HasMore => Music is not null || VoiceOver is not null;
}
