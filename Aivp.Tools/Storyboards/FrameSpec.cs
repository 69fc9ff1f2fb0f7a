namespace Aivp.Tools.Storyboards;

/// <summary>A frame's block under "For aivp-image". A part that isn't written is null or empty.</summary>
public sealed record FrameSpec
{
    /// <summary>Where the block starts.</summary>
    public SourceLine Source { get; init; }

    /// <summary>Whether the author wants a picture made from words or from other pictures; null where it isn't said.</summary>
    public GenerationMode? Mode { get; init; }

    /// <summary>Reference pictures in the author's order of importance.</summary>
    public IReadOnlyList<FrameReference> References { get; init; } = [];

    /// <summary>The author's prompt, its lines joined by spaces.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>What must not be seen.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>The picture's size.</summary>
    public PixelSize? Resolution { get; init; }
}
