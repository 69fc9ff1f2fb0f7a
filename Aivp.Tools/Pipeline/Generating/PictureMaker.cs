using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Pipeline.Generating;

/// <summary>Has one picture made and puts it in its place, verified.</summary>
internal sealed class PictureMaker(IMediaEngine media)
{
    /// <param name="provider">Who makes it.</param>
    /// <param name="request">What is to be made.</param>
    /// <param name="destination">Absolute path of the picture.</param>
    /// <param name="record">Writes down what was made. Called when the picture is verified and before it's in its place.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ProviderException">The vendor failed, or delivered something else than the picture asked for.</exception>
    public async Task MakeAsync(
        IImageProvider provider, ImageRequest request, string destination, Func<MadePicture, CancellationToken, Task> record, CancellationToken cancellationToken)
    {
        string inputHash = Fingerprint.Of(await RequestFacts.OfAsync(provider.Name, request, cancellationToken));
        Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
        string temporary = AtomicFile.TemporaryFor(destination);
        try
        {
            VendorCall call = new(Guid.NewGuid(), null, temporary, new Progress<VendorProgress>());
            Submission submission = await provider.SubmitAsync(request, call, cancellationToken);
            Delivery delivery = await provider.CollectAsync(submission, call, temporary, cancellationToken);
            await VerifyAsync(provider, request, temporary, cancellationToken);
            string sha256 = await Fingerprint.OfFileAsync(temporary, cancellationToken);
            await record(new(inputHash, sha256, submission.RequestId, delivery.CostUsd ?? 0, delivery.Log), cancellationToken);
            AtomicFile.Commit(temporary, destination);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private async Task VerifyAsync(IImageProvider provider, ImageRequest request, string file, CancellationToken cancellationToken)
    {
        MediaInfo info = await media.ProbeAsync(file, cancellationToken);
        double asked = (double)request.Size.Width / request.Size.Height;
        double got = info.Size.Height == 0 ? 0 : (double)info.Size.Width / info.Size.Height;
        if (info.Duration is not null || Math.Abs(got - asked) > asked * 0.02)
        {
            throw new ProviderException(provider.Name, ProviderFailure.BadResponse,
                $"a picture of {request.Size} was asked for and {info.Codec} of {info.Size} came back.");
        }
    }
}
