namespace Aivp.Tools.Pipeline;

/// <summary>The order of work for a film.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Model">The image model the costs are for.</param>
/// <param name="Frames">In an order in which everything a frame needs comes before it.</param>
/// <param name="CandidatesPerFrame">How many candidates the estimate counts for each frame.</param>
/// <param name="ImagesUsd">Estimated cost of all candidates.</param>
/// <param name="ClipsUsd">Estimated cost of all clips.</param>
public sealed record FilmPlan(
    string Project, string Model, IReadOnlyList<FramePlanStep> Frames, int CandidatesPerFrame, decimal ImagesUsd, decimal ClipsUsd);
