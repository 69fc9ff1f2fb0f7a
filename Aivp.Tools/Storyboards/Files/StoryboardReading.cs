namespace Aivp.Tools.Storyboards.Files;

/// <summary>What came of reading a project.</summary>
/// <param name="Storyboard">Null when there are errors.</param>
/// <param name="Findings">Errors and warnings by file and line.</param>
/// <param name="Scenes">How many scene sheets could be read, errors or not.</param>
/// <param name="Characters">How many character sheets.</param>
/// <param name="Shots">How many shots.</param>
internal sealed record StoryboardReading(Storyboard? Storyboard, IReadOnlyList<Finding> Findings, int Scenes, int Characters, int Shots);
