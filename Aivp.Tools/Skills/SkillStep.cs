using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>How far a skill is.</summary>
/// <param name="Done">Pieces that are there; never less than before.</param>
/// <param name="Total">Of how many, as far as that's known; null: it isn't.</param>
/// <param name="Message">What happened, in a few words.</param>
public sealed record SkillStep(int Done, int? Total, string Message)
{
    /// <summary>What happened in a film's making; null: it was something else.</summary>
    public FilmEvent? Event { get; init; }
}
