namespace Aivp.Tools.Pipeline;

/// <summary>A piece of a shot that is animated by itself, since the model makes no clip as long as the shot.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Count">How many the shot has.</param>
/// <param name="From">Where it begins in the shot.</param>
/// <param name="Length">How long it is.</param>
internal sealed record ClipPart(int Index, int Count, TimeSpan From, TimeSpan Length)
{
    /// <summary>What it begins with, absolute path: the last frame of the piece before; null: the shot's first keyframe.</summary>
    public string? Opening { get; init; }

    /// <summary>It ends where the shot ends.</summary>
    public bool IsLast => Index == Count - 1;

    /// <summary>A name for it among the shot's; empty for a shot of one piece.</summary>
    public string Name => Count == 1 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-p{Index + 1}");
}
