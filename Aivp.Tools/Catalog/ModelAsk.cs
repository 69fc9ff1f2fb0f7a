using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>What is wanted of a model, in words that hold for every model. Files are absolute paths, or addresses that are sent as they are.</summary>
internal sealed record ModelAsk
{
    /// <summary>What is to be seen or done.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>What mustn't be seen.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>Makes it reproducible.</summary>
    public long? Seed { get; init; }

    /// <summary>Of the picture or clip; null: as the model likes.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>Of the clip; null: as the model likes.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether the clip has sound; null: as the model likes.</summary>
    public bool? Audio { get; init; }

    /// <summary>Pictures to work from, most important first.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>The pictures' sizes; null: not known.</summary>
    public IReadOnlyList<PixelSize>? PictureSizes { get; init; }

    /// <summary>How large the files that are sent along are, as far as they're known.</summary>
    public IReadOnlyList<long> FileBytes { get; init; } = [];

    /// <summary>Weights that were trained on somebody or something in the picture.</summary>
    public IReadOnlyList<Lora> Loras { get; init; } = [];

    /// <summary>What of the picture may change.</summary>
    public string? Mask { get; init; }

    /// <summary>The clip's first frame.</summary>
    public string? FirstFrame { get; init; }

    /// <summary>The clip's last frame.</summary>
    public string? LastFrame { get; init; }

    /// <summary>The frames' sizes, as far as they're known.</summary>
    public IReadOnlyList<PixelSize> FrameSizes { get; init; } = [];

    /// <summary>A clip to work from.</summary>
    public string? Video { get; init; }

    /// <summary>A recording to work from.</summary>
    public string? Sound { get; init; }

    /// <summary>How many times as large.</summary>
    public double? Factor { get; init; }

    /// <summary>The model's own parameters, by their wire names.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();
}
