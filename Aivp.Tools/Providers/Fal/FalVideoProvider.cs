using Aivp.Tools.Catalog;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Fal;

/// <summary>Makes clips at fal.</summary>
internal sealed class FalVideoProvider(FalVendor vendor) : IVideoProvider
{
    public string Name => FalVendor.ProviderName;

    public IReadOnlyList<Lane> Lanes => vendor.Lanes;

    public Quote Quote(VideoRequest request)
    {
        ModelInput input = Compose(request);
        return new(input.Card.Id, input.Cost, input.Remarks) { Duration = input.Usage.Duration, Input = input.Values };
    }

    public Task<Submission> SubmitAsync(VideoRequest request, VendorCall call, CancellationToken cancellationToken) =>
        vendor.SubmitAsync(() => Compose(request), call, cancellationToken);

    public Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken) =>
        vendor.CollectAsync(submission, call, destination, cancellationToken);

    public Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) =>
        vendor.CancelAsync(submission, call, cancellationToken);

    private ModelInput Compose(VideoRequest request) => vendor.Compose(request.Model, Task(request), new()
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
        Pictures = request.References,
        Video = request.Video,
        Sound = request.Sound,
        Parameters = request.Parameters,
    });

    private ModelTask Task(VideoRequest request)
    {
        IReadOnlyList<ModelTask> tasks = vendor.Exactly(request.Model)?.Tasks ?? [];
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
