using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Animating;

/// <summary>One clip to be made.</summary>
/// <param name="Model">The model's id at the vendor.</param>
/// <param name="Prompt">Motion: what moves and how the camera moves.</param>
/// <param name="Size">The clip's size.</param>
/// <param name="Duration">Its length.</param>
/// <param name="Seed">0 to 2147483647.</param>
internal sealed record VideoRequest(string Model, string Prompt, PixelSize Size, TimeSpan Duration, int Seed)
{
    /// <summary>First frame, absolute path; null for text-to-video.</summary>
    public string? FirstFrame { get; init; }

    /// <summary>Last frame, absolute path; null where the shot has none.</summary>
    public string? LastFrame { get; init; }

    /// <summary>What the clip is of, for the provider that draws from the storyboard itself.</summary>
    public PictureBrief.Keyframe? Brief { get; init; }

    /// <summary>Model-specific parameters by their wire names.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();
}
