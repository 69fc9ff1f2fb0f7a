using Aivp.Tools.Providers.Animatic.Figures;

namespace Aivp.Tools.Providers.Animatic.Staging;

/// <summary>What a frame's text says of one person; what it doesn't say is null.</summary>
internal sealed record Blocking
{
    /// <summary>Share of the picture's width.</summary>
    public double? Across { get; init; }

    /// <summary>Metres behind (or, negative, before) the others.</summary>
    public double? Depth { get; init; }

    public Legs? Legs { get; init; }

    public Arm? Right { get; init; }

    public Arm? Left { get; init; }

    public Held? Held { get; init; }

    /// <summary>How a thing that is always carried is carried here.</summary>
    public Arm? Carry { get; init; }

    public Mood? Mood { get; init; }

    public bool? MouthOpen { get; init; }

    public double? Lean { get; init; }

    public double? Tilt { get; init; }

    /// <summary>Where the head is turned: -1 to the viewer's left, 1 right.</summary>
    public double? Head { get; init; }

    /// <summary>Where pointing or reaching goes.</summary>
    public double? Aim { get; init; }

    /// <summary>What a later text adds; what it doesn't mention stays.</summary>
    public Blocking Then(Blocking later) => new()
    {
        Across = later.Across ?? Across,
        Depth = later.Depth ?? Depth,
        Legs = later.Legs ?? Legs,
        Right = later.Right ?? Right,
        Left = later.Left ?? Left,
        Held = later.Held ?? Held,
        Carry = later.Carry ?? Carry,
        Mood = later.Mood ?? Mood,
        MouthOpen = later.MouthOpen ?? MouthOpen,
        Lean = later.Lean ?? Lean,
        Tilt = later.Tilt ?? Tilt,
        Head = later.Head ?? Head,
        Aim = later.Aim ?? Aim,
    };
}
