using Aivp.Tools.Jobs;

namespace Aivp.Tools.Pipeline.Generating;

/// <summary>Turns one request into one still image at one vendor, in two steps, so that what the vendor calls the job can be kept in between.</summary>
internal interface IImageProvider
{
    /// <summary>The name in <c>--provider</c>, for example <c>fal</c>.</summary>
    string Name { get; }

    /// <summary>Hands the request to the vendor. This is what costs money, and it is never repeated here.</summary>
    /// <exception cref="Errors.ProviderException">The vendor refused or couldn't be reached.</exception>
    Task<Submission> SubmitAsync(ImageRequest request, CancellationToken cancellationToken);

    /// <summary>Waits for what was submitted, by this process or one before it, and writes it to a file. Costs nothing, and may be repeated.</summary>
    /// <param name="submission">What <see cref="SubmitAsync"/> returned, perhaps in another process.</param>
    /// <param name="destination">The file to write. The caller verifies and renames it.</param>
    /// <param name="cancellationToken">Stops waiting; the vendor goes on.</param>
    /// <exception cref="Errors.ProviderException">The vendor failed, or took longer than the configured deadline.</exception>
    Task<Delivery> CollectAsync(Submission submission, string destination, CancellationToken cancellationToken);
}
