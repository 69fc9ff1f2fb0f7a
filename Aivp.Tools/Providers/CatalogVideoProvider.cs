using Aivp.Tools.Catalog;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers;

/// <summary>Makes clips at a vendor whose models the catalogue describes.</summary>
internal sealed class CatalogVideoProvider(ICatalogVendor vendor, ModelComposer composer) : IVideoProvider
{
    public string Name => vendor.Name;

    public SubmitSafety Safety => vendor.Safety;

    public IReadOnlyList<Lane> Lanes => vendor.Lanes;

    public Quote Quote(VideoRequest request)
    {
        VendorOrder order = Order(request);
        vendor.Check(order);
        return new(order.Input.Card.Id, order.Input.Cost, order.Input.Remarks) { Duration = order.Input.Usage.Duration, Input = order.Input.Values };
    }

    public Task<Submission> SubmitAsync(VideoRequest request, VendorCall call, CancellationToken cancellationToken) =>
        ModelComposer.SubmitAsync(vendor, () => Order(request), call, cancellationToken);

    public Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken) =>
        vendor.CollectAsync(submission, call, destination, cancellationToken);

    public Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) =>
        vendor.CancelAsync(submission, call, cancellationToken);

    private VendorOrder Order(VideoRequest request)
    {
        ModelAsk ask = new()
        {
            Prompt = request.Prompt,
            NegativePrompt = request.NegativePrompt,
            Seed = request.Seed,
            Size = request.Size,
            Duration = request.Duration,
            // Always said: some models make sound unless told not to, at twice the price.
            Audio = request.Audio,
            FirstFrame = request.FirstFrame,
            LastFrame = request.LastFrame,
            FrameSizes = [.. new[] { request.FirstFrame, request.LastFrame }.OfType<string>().Where(File.Exists).Select(PictureSize.Of).OfType<PixelSize>()],
            FileBytes = LocalFiles.Sizes([request.FirstFrame, request.LastFrame, .. request.References]),
            Pictures = request.References,
            Video = request.Video,
            Sound = request.Sound,
            Parameters = request.Parameters,
        };
        return new(composer.Compose(vendor.Name, request.Model, Task(request), ask), []);
    }

    private ModelTask Task(VideoRequest request)
    {
        IReadOnlyList<ModelTask> tasks = composer.Exactly(vendor.Name, request.Model)?.Tasks ?? [];
        return request switch
        {
            { Video: not null } when tasks.Contains(ModelTask.UpscaleVideo) => ModelTask.UpscaleVideo,
            { Video: not null } when tasks.Contains(ModelTask.LipSync) || request.Sound is not null => ModelTask.LipSync,
            { Video: not null } => ModelTask.VideoToVideo,
            { FirstFrame: not null, LastFrame: not null } => ModelTask.FirstLastFrame,
            { FirstFrame: not null } => ModelTask.ImageToVideo,
            { References.Count: > 0 } => ModelTask.ReferenceToVideo,
            _ => ModelTask.TextToVideo,
        };
    }
}
