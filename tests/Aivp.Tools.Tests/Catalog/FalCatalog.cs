using Aivp.Tools.Catalog;

namespace Aivp.Tools.Tests.Catalog;

/// <summary>The catalogue as it ships, with fal's models.</summary>
internal static class FalCatalog
{
    public static ModelCatalog Shipped { get; } =
        new([], CatalogReader.BuiltIn.Select(file => CatalogReader.ToDirectory(file, refreshed: null)));

    public static IReadOnlyList<ModelCard> Cards { get; } = [.. Shipped.All.Where(card => card.Provider == "fal")];

    public static ModelCard Card(string id) => Cards.Single(card => card.Id == id);

    /// <summary>As little as a task needs.</summary>
    public static ModelAsk LeastFor(ModelTask task) => task switch
    {
        ModelTask.TextToImage or ModelTask.TextToVideo => new() { Prompt = "a cat" },
        ModelTask.EditImage => new() { Prompt = "a cat", Pictures = ["/tmp/a.png"] },
        ModelTask.Inpaint => new() { Prompt = "a cat", Pictures = ["/tmp/a.png"], Mask = "/tmp/m.png" },
        ModelTask.UpscaleImage => new() { Pictures = ["/tmp/a.png"] },
        ModelTask.ImageToVideo => new() { Prompt = "it moves", FirstFrame = "/tmp/a.png" },
        ModelTask.FirstLastFrame => new() { Prompt = "it moves", FirstFrame = "/tmp/a.png", LastFrame = "/tmp/b.png" },
        ModelTask.ReferenceToVideo => new() { Prompt = "it moves", Pictures = ["/tmp/a.png"] },
        ModelTask.VideoToVideo => new() { Prompt = "it moves", Video = "/tmp/a.mp4" },
        ModelTask.UpscaleVideo => new() { Video = "/tmp/a.mp4" },
        _ => new() { Video = "/tmp/a.mp4", Sound = "/tmp/a.wav" },
    };
}
