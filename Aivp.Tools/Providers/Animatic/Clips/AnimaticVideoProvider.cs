using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Providers.Animatic.Clips;

/// <summary>
/// Animates keyframes on this machine, for nothing: a camera move over the first frame, a transition to the last one where there is one. People in
/// the picture don't move; the film's timing and camera can be judged before anybody pays for clips in which they do.
/// </summary>
internal sealed class AnimaticVideoProvider(ClipRenderer renderer) : IVideoProvider
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string Name => "animatic";

    /// <summary>The request is all there is to a job, so that submitting it again changes nothing.</summary>
    public SubmitSafety Safety => SubmitSafety.Idempotent;

    public Quote Quote(VideoRequest request) => Catalog.Quote.Free(request.Model);

    /// <inheritdoc/>
    public Task<Submission> SubmitAsync(VideoRequest request, VendorCall call, CancellationToken cancellationToken)
    {
        string state = JsonSerializer.Serialize(Order(request), ClipOrderJson.Default.ClipOrder);
        return Task.FromResult(new Submission(Name, request.Model, $"clip-{Fingerprint.Of(state)[..16]}", state));
    }

    /// <inheritdoc/>
    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        call.Progress.Report(new(VendorStatus.Running));
        ClipOrder order = Order(submission);
        // The engine goes by the ending, and the caller's temporary name may have another one.
        string clip = Path.ChangeExtension(destination, ".mp4");
        JsonObject log = await renderer.RenderAsync(order, clip, cancellationToken);
        if (clip != destination)
        {
            File.Move(clip, destination, overwrite: true);
        }

        call.Progress.Report(new(VendorStatus.Completed, Bytes: new FileInfo(destination).Length));
        return new("video/mp4", 0, log);
    }

    private ClipOrder Order(VideoRequest request)
    {
        if (request.Parameters.Keys.Order(StringComparer.Ordinal).FirstOrDefault() is string parameter)
        {
            throw Invalid($"clips have no parameter '{parameter}'.");
        }

        if (request.Duration <= TimeSpan.Zero || request.Duration > Longest)
        {
            throw Invalid($"a clip of {request.Duration.TotalSeconds:0.###} s was asked for; it can have more than 0 and at most {Longest.TotalSeconds} s.");
        }

        if (request.Size.Width is < 16 or > 8192 || request.Size.Height is < 16 or > 8192)
        {
            throw Invalid($"a clip of {request.Size} was asked for; it can have 16 to 8192 pixels a side.");
        }

        // H.264 with colour at every second pixel has no odd sizes.
        (int width, int height) = (request.Size.Width & ~1, request.Size.Height & ~1);
        int frames = Math.Max(1, (int)Math.Round(request.Duration.TotalSeconds * ClipOrder.FramesPerSecond, MidpointRounding.AwayFromZero));
        string? draft = request.FirstFrame is null && request.LastFrame is null ? DraftCard.Draw(request.Prompt, new(width, height)) : null;
        return new(width, height, frames, request.Seed, request.Prompt, request.FirstFrame, request.LastFrame, draft);
    }

    private ClipOrder Order(Submission submission)
    {
        try
        {
            return JsonSerializer.Deserialize(submission.State ?? "", ClipOrderJson.Default.ClipOrder) ?? throw Invalid("the kept job is empty.");
        }
        catch (JsonException e)
        {
            throw new ProviderException(Name, ProviderFailure.Invalid, $"the kept job {submission.RequestId} can't be read: {e.Message}", inner: e);
        }
    }

    private ProviderException Invalid(string message) => new(Name, ProviderFailure.Invalid, message);
}
