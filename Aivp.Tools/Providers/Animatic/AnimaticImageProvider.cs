using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Providers.Animatic.Composing;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic;

/// <summary>
/// Draws pictures on this machine from the storyboard itself: free, offline, and the same for the same request. What's drawn is decided and
/// written down when a request is submitted; collecting it only turns the drawing into pixels, in whatever process.
/// </summary>
internal sealed class AnimaticImageProvider(IMediaEngine media) : IImageProvider
{
    public const string ProviderName = "animatic";

    private const string Drift = "drift";

    /// <summary>Larger pictures are drawn no better, and take memory without need.</summary>
    private const int LargestSide = 8192;

    private readonly OwnPictures _own = new(media);

    public string Name => ProviderName;

    /// <summary>The request id is the drawing's hash: submitting twice is submitting once.</summary>
    public SubmitSafety Safety => SubmitSafety.Idempotent;

    public Quote Quote(ImageRequest request) => Catalog.Quote.Free(request.Model);

    public async Task<Submission> SubmitAsync(ImageRequest request, VendorCall call, CancellationToken cancellationToken)
    {
        if (request.Size.Width is < 16 or > LargestSide || request.Size.Height is < 16 or > LargestSide)
        {
            throw Invalid($"a picture of {request.Size} can't be drawn; ask for 16 to {LargestSide} pixels a side.");
        }

        double drift = DriftOf(request);
        IReadOnlyList<UserPicture> pictures = await _own.LoadAsync(request, cancellationToken);
        Composition composition = PictureComposer.Compose(request, drift, pictures);
        AnimaticJob job = new(request.Size.Width, request.Size.Height, composition.Svg, drift, [.. composition.Defects]) { Stage = composition.Stage };
        return new(Name, request.Model, Fingerprint.Of(composition.Svg)[..32], job.Pack());
    }

    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        AnimaticJob job = AnimaticJob.Unpack(submission.State)
            ?? throw new ProviderException(Name, ProviderFailure.BadResponse, $"job {submission.RequestId} holds no drawing; submit it again, it's free.");

        // The engine goes by the ending, and the caller's temporary name may have another one.
        string picture = Path.ChangeExtension(destination, ".png");
        await media.RasterizeAsync([new(job.Svg, new PixelSize(job.Width, job.Height), picture)], cancellationToken);
        if (job.Stage is { } stage)
        {
            await StageNote.WriteAsync(picture, new(job.Svg, stage), cancellationToken);
        }

        if (picture != destination)
        {
            File.Move(picture, destination, overwrite: true);
        }

        JsonArray defects = [.. job.Defects.Select(defect => (JsonNode)new JsonObject { ["kind"] = defect.Kind, ["character"] = defect.Character })];
        return new("image/png", 0, new JsonObject { ["simulated_defects"] = defects, [Drift] = job.Drift });
    }

    private static double DriftOf(ImageRequest request)
    {
        double drift = request.Brief is PictureBrief.Keyframe ? DriftDefault : 0;
        foreach ((string name, string value) in request.Parameters)
        {
            if (name != Drift)
            {
                throw Invalid($"'{name}' is not a parameter of the animatic artist; it has only '{Drift}'.");
            }

            if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out drift) || !(drift >= 0 && drift <= 1))
            {
                throw Invalid($"{Drift} '{value}' must be a number from 0 to 1, for example 0.35.");
            }
        }

        return drift;
    }

    /// <summary>How often a keyframe's candidate has a fault when the request doesn't say.</summary>
    public const double DriftDefault = 0.35;

    private static ProviderException Invalid(string message) => new(ProviderName, ProviderFailure.Invalid, message);
}
