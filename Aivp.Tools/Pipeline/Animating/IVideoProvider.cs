using Aivp.Tools.Jobs;

namespace Aivp.Tools.Pipeline.Animating;

/// <summary>Turns one request into one clip at one vendor, in two steps, as an image provider does for stills.</summary>
internal interface IVideoProvider
{
    /// <summary>The name in <c>--provider</c>.</summary>
    string Name { get; }

    /// <summary>Hands the request to the vendor. This is what costs money, and it is never repeated here.</summary>
    /// <exception cref="Errors.ProviderException">The vendor refused or couldn't be reached.</exception>
    Task<Submission> SubmitAsync(VideoRequest request, CancellationToken cancellationToken);

    /// <summary>Waits for what was submitted and writes it to a file. Costs nothing, and may be repeated.</summary>
    /// <param name="submission">What <see cref="SubmitAsync"/> returned, perhaps in another process.</param>
    /// <param name="destination">The file to write. The caller verifies and renames it.</param>
    /// <param name="cancellationToken">Stops waiting; the vendor goes on.</param>
    /// <exception cref="Errors.ProviderException">The vendor failed, or took longer than the configured deadline.</exception>
    Task<Delivery> CollectAsync(Submission submission, string destination, CancellationToken cancellationToken);
}
