using Aivp.Tools.Catalog;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Pipeline;

/// <summary>Who makes a film's pictures and clips, and with which models.</summary>
internal sealed record Makers(IImageProvider Images, ModelCard ImageModel, IVideoProvider Videos, ModelCard VideoModel)
{
    /// <summary>Why it's this model for pictures, where that was left to us; null: it was named, or it's the usual one.</summary>
    public string? ImageChoice { get; init; }

    /// <summary>As <see cref="ImageChoice"/>, for clips.</summary>
    public string? VideoChoice { get; init; }

    /// <summary>Why it isn't the provider's usual model for clips, in words; null: it is, or another was asked for.</summary>
    public string? Unusual { get; init; }

    /// <summary>Only this provider's models may be chosen for pictures; null: everybody's.</summary>
    public string? ImagesOnly { get; init; }

    /// <summary>As <see cref="ImagesOnly"/>, for clips.</summary>
    public string? VideosOnly { get; init; }

    /// <summary>They're for hero shots.</summary>
    public bool ForHeroes { get; init; }

    /// <summary>The model for pictures, or that for clips.</summary>
    public ModelCard Of(ModelKind kind) => kind is ModelKind.Image ? ImageModel : VideoModel;

    /// <summary>Why it's that one; null: it wasn't left to us.</summary>
    public string? ChoiceOf(ModelKind kind) => kind is ModelKind.Image ? ImageChoice : VideoChoice;
}
