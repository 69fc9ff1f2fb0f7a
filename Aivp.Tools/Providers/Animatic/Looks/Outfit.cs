using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>Everything worn, each piece in its colour.</summary>
internal sealed record Outfit
{
    /// <summary>The outermost piece of the upper body: what a figure is known by from afar.</summary>
    public required Upper Upper { get; init; }

    public required Rgb UpperColour { get; init; }

    /// <summary>What shows under an open coat, jacket or vest.</summary>
    public required Rgb UnderColour { get; init; }

    public required Lower Lower { get; init; }

    public required Rgb LowerColour { get; init; }

    public required Feet Feet { get; init; }

    public required Rgb FeetColour { get; init; }

    public Rgb? Scarf { get; init; }

    public Rgb? Tie { get; init; }

    public Rgb? Apron { get; init; }

    public Rgb? Gloves { get; init; }

    public Rgb? Belt { get; init; }

    public Rgb? Backpack { get; init; }

    /// <summary>Stripes of this colour on the upper piece.</summary>
    public Rgb? Stripes { get; init; }
}
