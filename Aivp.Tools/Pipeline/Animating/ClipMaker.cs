using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Animating;

/// <summary>Has a clip made, through the ledger.</summary>
internal sealed class ClipMaker(IMediaEngine media)
{
    /// <param name="jobs">The project's ledger.</param>
    /// <param name="provider">Who makes it.</param>
    /// <param name="request">What is to be made.</param>
    /// <param name="context">What for.</param>
    /// <param name="estimateUsd">What it's thought to cost.</param>
    /// <param name="fresh">An earlier result won't do.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The verified clip, in the ledger's store.</returns>
    /// <exception cref="AivpException">As <see cref="JobRunner.RunAsync"/>.</exception>
    public async Task<JobResult> MakeAsync(
        ProjectJobs jobs, IVideoProvider provider, VideoRequest request, JobContext context, decimal estimateUsd, bool fresh, CancellationToken cancellationToken)
    {
        JobIntent intent = await ClipIntent.OfAsync(provider.Name, request, cancellationToken);
        JobOrder order = new(intent, context, estimateUsd, provider, (call, token) => provider.SubmitAsync(request, call, token))
        {
            Kind = ResultKind.Clip,
            Fresh = fresh,
            Verify = (file, _, token) => VerifyAsync(request, file, token),
        };
        return await jobs.Runner.RunAsync(order, cancellationToken);
    }

    private async Task VerifyAsync(VideoRequest request, string file, CancellationToken cancellationToken)
    {
        MediaInfo info = await media.ProbeAsync(file, cancellationToken);
        // A vendor may round up to what its model can do; a clip that's shorter than the shot is of no use.
        TimeSpan frame = TimeSpan.FromSeconds(1 / (info.FramesPerSecond ?? 24));
        if (info.Duration is not { } duration || duration < request.Duration - frame)
        {
            throw new MediaException(string.Create(CultureInfo.InvariantCulture,
                $"a clip of {request.Duration.TotalSeconds:0.##} s was asked for and {info.Codec} of {info.Duration?.TotalSeconds ?? 0:0.##} s came back."));
        }
    }
}
