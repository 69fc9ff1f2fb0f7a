using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>What came of an import.</summary>
/// <param name="Source">What was imported.</param>
/// <param name="Kind">What it was, in words.</param>
/// <param name="Project">The new project's folder.</param>
/// <param name="Name">The film's name.</param>
/// <param name="Characters">How many.</param>
/// <param name="Scenes">How many.</param>
/// <param name="Shots">How many.</param>
/// <param name="Pictures">How many pictures were taken over: portraits, backgrounds and keyframes.</param>
/// <param name="Clips">How many clips were taken over.</param>
/// <param name="Homeless">What has no place in a project.</param>
/// <param name="Findings">What <c>check</c> warns of in the new project.</param>
public sealed record ImportReport(
    string Source,
    string Kind,
    string Project,
    string Name,
    int Characters,
    int Scenes,
    int Shots,
    int Pictures,
    int Clips,
    IReadOnlyList<HomelessValue> Homeless,
    IReadOnlyList<Finding> Findings);
