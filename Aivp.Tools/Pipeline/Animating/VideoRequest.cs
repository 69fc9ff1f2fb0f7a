using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Animating;

/// <summary>One clip to be made. Files are absolute paths, or addresses that are sent as they are.</summary>
/// <param name="Model">The model's id at the vendor.</param>
/// <param name="Prompt">Motion: what moves and how the camera moves.</param>
/// <param name="Size">The clip's size.</param>
/// <param name="Duration">Its length.</param>
/// <param name="Seed">0 to 2147483647.</param>
internal sealed record VideoRequest(string Model, string Prompt, PixelSize Size, TimeSpan Duration, int Seed)
{
    /// <summary>First frame; null for text-to-video.</summary>
    public string? FirstFrame { get; init; }

    /// <summary>Last frame; null where the shot has none.</summary>
    public string? LastFrame { get; init; }

    /// <summary>What must not be seen; null for nothing.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>Whether the vendor makes sound, too, which often costs twice as much. Always said, whatever a model does by default.</summary>
    public bool Audio { get; init; }

    /// <summary>Pictures of who and what is in the clip, for models that take them beside or instead of a first frame.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>A clip to work from; null: none.</summary>
    public string? Video { get; init; }

    /// <summary>A recording to work from; null: none.</summary>
    public string? Sound { get; init; }

    /// <summary>What the clip is of, for the provider that draws from the storyboard itself.</summary>
    public PictureBrief.Keyframe? Brief { get; init; }

    /// <summary>Model-specific parameters by their wire names.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();
}
