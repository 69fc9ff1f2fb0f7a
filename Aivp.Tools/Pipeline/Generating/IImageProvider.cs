using Aivp.Tools.Catalog;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Pipeline.Generating;

/// <summary>Turns one request into one still image at one vendor, in two steps, so that what the vendor calls the job can be kept in between.</summary>
internal interface IImageProvider : IVendor
{
    /// <summary>What the request comes to: the model that does it, what it costs, what will differ from what was asked. Sends nothing.</summary>
    /// <exception cref="Errors.SkillArgumentException">The model can't do that; says what it can.</exception>
    Quote Quote(ImageRequest request);

    /// <summary>Hands the request to the vendor. This is what costs money, and it is never repeated here.</summary>
    /// <param name="request">The picture.</param>
    /// <param name="call">Our reference, the key to use, and where to put a picture that comes back at once.</param>
    /// <param name="cancellationToken">Set when the submission has taken too long; not when the user stops waiting, so that an answer isn't lost.</param>
    /// <exception cref="Errors.ProviderException">The vendor refused or couldn't be reached.</exception>
    Task<Submission> SubmitAsync(ImageRequest request, VendorCall call, CancellationToken cancellationToken);
}
