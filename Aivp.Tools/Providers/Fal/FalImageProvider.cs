using Aivp.Tools.Catalog;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Fal;

/// <summary>Makes pictures at fal.</summary>
internal sealed class FalImageProvider(FalVendor vendor) : IImageProvider
{
    public string Name => FalVendor.ProviderName;

    public IReadOnlyList<Lane> Lanes => vendor.Lanes;

    public Quote Quote(ImageRequest request)
    {
        // Some models are priced by the pixels that go in.
        PixelSize?[] sizes = [.. request.References.Select(reference => PictureSize.Of(reference.File))];
        ModelInput input = Compose(request, sizes.All(size => size is not null) ? [.. sizes.OfType<PixelSize>()] : null);
        return new(input.Card.Id, input.Cost, input.Remarks) { Input = input.Values };
    }

    public Task<Submission> SubmitAsync(ImageRequest request, VendorCall call, CancellationToken cancellationToken) =>
        vendor.SubmitAsync(() => Compose(request, sizes: null), call, cancellationToken);

    public Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken) =>
        vendor.CollectAsync(submission, call, destination, cancellationToken);

    public Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) =>
        vendor.CancelAsync(submission, call, cancellationToken);

    private ModelInput Compose(ImageRequest request, IReadOnlyList<PixelSize>? sizes) => vendor.Compose(request.Model, Task(request), new()
    {
        Prompt = request.Prompt,
        NegativePrompt = request.NegativePrompt,
        Seed = request.Seed,
        Size = request.Scale is null ? request.Size : null,
        Pictures = [.. request.References.Select(reference => reference.File)],
        PictureSizes = sizes,
        Mask = request.Mask,
        Factor = request.Scale,
        Parameters = request.Parameters,
    });

    private ModelTask Task(ImageRequest request) =>
        vendor.Exactly(request.Model)?.Tasks.Contains(ModelTask.UpscaleImage) is true || request.Scale is not null ? ModelTask.UpscaleImage
        : request.Mask is not null ? ModelTask.Inpaint
        : request.References.Count > 0 ? ModelTask.EditImage
        : ModelTask.TextToImage;
}
