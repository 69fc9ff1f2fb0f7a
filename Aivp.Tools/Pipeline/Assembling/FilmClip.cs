using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>A clip's (or a still picture's) place in the film.</summary>
/// <param name="File">Absolute path.</param>
/// <param name="Length">How much of it is shown; null: all. A vendor may deliver more than the shot needs, never less. A still picture needs one.</param>
internal sealed record FilmClip(string File, TimeSpan? Length = null)
{
    /// <summary>What people know it by, for example <c>1.2</c>; null: its file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Where in the file it begins.</summary>
    public TimeSpan Start { get; init; }

    /// <summary>How fast it's shown: 2 is twice as fast. More than 0.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>What happens between the clip before and this one; of the first clip it doesn't count.</summary>
    public ShotTransition Transition { get; init; }

    /// <summary>Which part of the picture is shown where the film has another shape; null: all of it, between bars.</summary>
    public CropPath? Crop { get; init; }

    /// <summary>It comes out of black and goes back into it, as titles do.</summary>
    public bool Fades { get; init; }

    /// <summary>What messages call it.</summary>
    public string Title => Name ?? Path.GetFileName(File);

    /// <summary>Shown whole, as it is.</summary>
    public bool IsUntouched => (Start, Speed, Crop, Fades, Transition.Kind) == (TimeSpan.Zero, 1, null, false, TransitionKind.Cut);
}
