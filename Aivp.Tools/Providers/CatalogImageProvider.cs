using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers;

/// <summary>Makes pictures at a vendor whose models the catalogue describes.</summary>
internal sealed class CatalogImageProvider(ICatalogVendor vendor, ModelComposer composer) : IImageProvider
{
    public string Name => vendor.Name;

    public SubmitSafety Safety => vendor.Safety;

    public IReadOnlyList<Lane> Lanes => vendor.Lanes;

    public Quote Quote(ImageRequest request)
    {
        // Some models are priced by the pixels that go in.
        PixelSize?[] sizes = [.. request.References.Select(reference => PictureSize.Of(reference.File))];
        VendorOrder order = Order(request, sizes.All(size => size is not null) ? [.. sizes.OfType<PixelSize>()] : null);
        vendor.Check(order);
        return new(order.Input.Card.Id, order.Input.Cost, order.Input.Remarks) { Input = order.Input.Values };
    }

    public Task<Submission> SubmitAsync(ImageRequest request, VendorCall call, CancellationToken cancellationToken) =>
        ModelComposer.SubmitAsync(vendor, () => Order(request, sizes: null), call, cancellationToken);

    public Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken) =>
        vendor.CollectAsync(submission, call, destination, cancellationToken);

    public Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) =>
        vendor.CancelAsync(submission, call, cancellationToken);

    private VendorOrder Order(ImageRequest request, IReadOnlyList<PixelSize>? sizes)
    {
        ModelAsk ask = new()
        {
            Prompt = request.Prompt,
            NegativePrompt = request.NegativePrompt,
            Seed = request.Seed,
            Size = request.Scale is null ? request.Size : null,
            Pictures = [.. request.References.Select(reference => reference.File)],
            PictureSizes = sizes,
            FileBytes = LocalFiles.Sizes([.. request.References.Select(reference => reference.File), request.Mask]),
            Loras = request.Loras,
            Mask = request.Mask,
            Factor = request.Scale,
            Parameters = request.Parameters,
        };
        ModelInput input = composer.Compose(vendor.Name, request.Model, Task(request), ask);
        return request.References.FirstOrDefault(reference => reference.Weight is not null) is ReferenceImage weighty && input.Card.For(ParameterRole.ReferenceWeight) is null
            ? throw new SkillArgumentException("reference", $"{input.Card.Id} can't be told how much one picture counts beside others, as the sheet says for {weighty.Name}.")
            : new(input, request.References);
    }

    private ModelTask Task(ImageRequest request) =>
        composer.Exactly(vendor.Name, request.Model)?.Tasks.Contains(ModelTask.UpscaleImage) is true || request.Scale is not null ? ModelTask.UpscaleImage
        : request.Mask is not null ? ModelTask.Inpaint
        : request.References.Count > 0 ? ModelTask.EditImage
        : ModelTask.TextToImage;
}
