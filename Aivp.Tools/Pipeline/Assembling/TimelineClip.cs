using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>A clip on an editor's timeline, in frames at the film's rate.</summary>
/// <param name="Name">What the editor shows.</param>
/// <param name="File">Absolute path.</param>
/// <param name="Held">How many frames the file has.</param>
/// <param name="From">Its first frame that is used.</param>
/// <param name="Place">Where it is in the film.</param>
/// <param name="Into">How it begins.</param>
/// <param name="IsStill">A picture, not a clip.</param>
/// <param name="HasSound">It has a sound track.</param>
internal sealed record TimelineClip(string Name, string File, int Held, int From, FilmPlace Place, TransitionKind Into, bool IsStill, bool HasSound)
{
    /// <summary>How fast it's shown: 2 is twice as fast.</summary>
    public double Speed { get; init; } = 1;
}
