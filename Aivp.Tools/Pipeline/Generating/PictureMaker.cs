using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Generating;

/// <summary>Has a picture made, through the ledger.</summary>
internal sealed class PictureMaker(IMediaEngine media)
{
    /// <param name="jobs">The project's ledger.</param>
    /// <param name="provider">Who makes it.</param>
    /// <param name="request">What is to be made.</param>
    /// <param name="context">What for.</param>
    /// <param name="estimateUsd">What it's thought to cost.</param>
    /// <param name="fresh">An earlier result won't do.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The verified picture, in the ledger's store.</returns>
    /// <exception cref="AivpException">As <see cref="JobRunner.RunAsync"/>.</exception>
    public async Task<JobResult> MakeAsync(
        ProjectJobs jobs, IImageProvider provider, ImageRequest request, JobContext context, decimal estimateUsd, bool fresh, CancellationToken cancellationToken)
    {
        JobIntent intent = await ImageIntent.OfAsync(provider.Name, request, cancellationToken);
        JobOrder order = new(intent, context, estimateUsd, provider, (call, token) => provider.SubmitAsync(request, call, token))
        {
            Kind = ResultKind.Picture,
            Fresh = fresh,
            Verify = (file, _, token) => VerifyAsync(request, file, token),
        };
        return await jobs.Runner.RunAsync(order, cancellationToken);
    }

    private async Task VerifyAsync(ImageRequest request, string file, CancellationToken cancellationToken)
    {
        MediaInfo info = await media.ProbeAsync(file, cancellationToken);
        double asked = (double)request.Size.Width / request.Size.Height;
        double got = info.Size.Height == 0 ? 0 : (double)info.Size.Width / info.Size.Height;
        // Vendors round sizes to what their models can do; another shape is another picture.
        if (info.Duration is not null || Math.Abs(got - asked) > asked * 0.02)
        {
            throw new MediaException($"a picture of {request.Size} was asked for and {info.Codec} of {info.Size} came back.");
        }
    }
}
