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
            Verify = (file, _, token) => VerifyAsync(file, token),
        };
        return await jobs.Runner.RunAsync(order, cancellationToken);
    }

    // A clip that is shorter than the shot was paid for all the same: it's kept, and the gate says what is wrong with it.
    private async Task VerifyAsync(string file, CancellationToken cancellationToken)
    {
        MediaInfo info = await media.ProbeAsync(file, cancellationToken);
        if (info is not { Codec: not null, Duration: { } duration } || duration <= TimeSpan.Zero)
        {
            throw new MediaException($"a clip was asked for and {info.Codec ?? info.Kind.InWords()} without moving pictures came back.");
        }
    }
}
