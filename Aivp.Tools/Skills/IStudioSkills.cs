using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>Single pieces of a film, each made as the whole production makes it: kept when up to date, paid for once.</summary>
public interface IStudioSkills
{
    /// <summary>Makes a character's reference pictures: turnaround sheet, front, side and back. May spend money.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="character">The character's key or name, for example <c>ines</c>.</param>
    /// <param name="options">Provider, model and seed.</param>
    /// <param name="progress">Told of each picture.</param>
    /// <param name="cancellationToken">Stops before the next picture.</param>
    /// <exception cref="Errors.SkillArgumentException">There's no such character.</exception>
    /// <exception cref="Errors.AivpException">A picture couldn't be made.</exception>
    Task<PieceReport> CharacterSheetAsync(
        string project, string character, ProduceOptions options, IProgress<FilmEvent> progress, CancellationToken cancellationToken);

    /// <summary>Makes one picture of a scene with its characters: what the film is to look like. May spend money.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="scene">The scene's key; null: the first shot's.</param>
    /// <param name="options">Provider, model and seed.</param>
    /// <param name="progress">Told of the picture.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="Errors.SkillArgumentException">There's no such scene.</exception>
    /// <exception cref="Errors.AivpException">It couldn't be made.</exception>
    Task<PieceReport> StyleFrameAsync(
        string project, string? scene, ProduceOptions options, IProgress<FilmEvent> progress, CancellationToken cancellationToken);

    /// <summary>Makes one shot's clip from its chosen keyframes. May spend money.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="shot">For example <c>1.2</c>.</param>
    /// <param name="options">Provider, model and seed; fresh: make it anew though it's up to date.</param>
    /// <param name="progress">Told of the clip.</param>
    /// <param name="cancellationToken">Stops waiting; a clip that was bought is taken in the next time.</param>
    /// <exception cref="Errors.SkillArgumentException">There's no such shot, or it has no keyframes yet.</exception>
    /// <exception cref="Errors.AivpException">It couldn't be made.</exception>
    Task<PieceReport> AnimateShotAsync(
        string project, string shot, ProduceOptions options, IProgress<FilmEvent> progress, CancellationToken cancellationToken);
}
