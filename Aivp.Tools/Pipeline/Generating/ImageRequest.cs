using Aivp.Tools.Catalog;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Generating;

/// <summary>One picture to be made. Everything that can change the picture is in here, so its hash is the picture's identity.</summary>
/// <param name="Model">The model's id at the vendor.</param>
/// <param name="Prompt">The whole prompt, references bound to names.</param>
/// <param name="Size">The picture's size.</param>
/// <param name="Seed">0 to 2147483647.</param>
internal sealed record ImageRequest(string Model, string Prompt, PixelSize Size, int Seed)
{
    /// <summary>What must not be seen; null for nothing.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>Pictures to work from, most important first. Empty: text-to-image.</summary>
    public IReadOnlyList<ReferenceImage> References { get; init; } = [];

    /// <summary>Weights that were trained on whom it shows.</summary>
    public IReadOnlyList<Lora> Loras { get; init; } = [];

    /// <summary>What of the first reference may change: white where it may, the same size. Absolute path or address; null: all of it.</summary>
    public string? Mask { get; init; }

    /// <summary>How many times as large as the reference the picture is to be; null: it isn't about that.</summary>
    public double? Scale { get; init; }

    /// <summary>What the picture is of, for the provider that draws from the storyboard itself. Vendors are sent only the prompt.</summary>
    public PictureBrief? Brief { get; init; }

    /// <summary>Model-specific parameters by their wire names, for example <c>drift</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();
}
