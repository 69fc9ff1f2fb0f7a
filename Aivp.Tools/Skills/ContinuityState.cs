namespace Aivp.Tools.Skills;

/// <summary>How a character is in one frame of one shot, or how the place is where the shot shows nobody.</summary>
/// <param name="Frame">For example <c>shot-02-ff</c>.</param>
/// <param name="Shot">For example <c>1.2</c>.</param>
/// <param name="Scene">The scene's id.</param>
/// <param name="Character">Its id; null: nobody is seen.</param>
public sealed record ContinuityState(string Frame, string Shot, string Scene, string? Character)
{
    /// <summary>What is worn, in the sheet's or the shot's words; null: nobody is seen, or the sheet doesn't say.</summary>
    public string? Outfit { get; init; }

    /// <summary>What is held or carried.</summary>
    public IReadOnlyList<string> Props { get; init; } = [];

    /// <summary>Wounds and what covers them.</summary>
    public IReadOnlyList<string> Injuries { get; init; } = [];

    /// <summary><c>left</c>, <c>centre</c> or <c>right</c>, as the audience sees it; null: not said.</summary>
    public string? Side { get; init; }

    /// <summary>The shot's own, else the place's; null: not said.</summary>
    public string? TimeOfDay { get; init; }

    /// <summary>The shot's own, else the place's; null: not said.</summary>
    public string? Weather { get; init; }
}
