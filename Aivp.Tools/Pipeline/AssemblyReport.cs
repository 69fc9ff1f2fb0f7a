using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>What came of putting a film together.</summary>
/// <param name="Project">The folder.</param>
/// <param name="Film">The film, relative to the project.</param>
/// <param name="Duration">How long it lasts.</param>
/// <param name="Size">Of the picture.</param>
/// <param name="FramesPerSecond">For example 24.</param>
/// <param name="Reused">It was there already and is up to date.</param>
/// <param name="Files">Everything that belongs to it, the film first, relative to the project.</param>
/// <param name="Remarks">What a person should know that stopped nothing.</param>
public sealed record AssemblyReport(
    string Project, string Film, TimeSpan Duration, PixelSize Size, double FramesPerSecond, bool Reused, IReadOnlyList<string> Files, IReadOnlyList<string> Remarks)
{
    /// <summary>How loud the clips, music and voices were together, in LUFS; null: the film has no sound, or it's silence.</summary>
    public double? SourceLoudness { get; init; }
}
