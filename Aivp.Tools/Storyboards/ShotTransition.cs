namespace Aivp.Tools.Storyboards;

/// <summary>How a shot begins: what happens between the shot before it and this one.</summary>
/// <param name="Kind">A cut, or one of those where both shots are seen.</param>
/// <param name="Length">How long both shots are seen; zero for a cut. The film is shorter by it.</param>
public readonly record struct ShotTransition(TransitionKind Kind, TimeSpan Length)
{
    /// <summary>How long a transition takes that nobody gave a length.</summary>
    public static readonly TimeSpan UsualLength = TimeSpan.FromSeconds(0.5);
}
