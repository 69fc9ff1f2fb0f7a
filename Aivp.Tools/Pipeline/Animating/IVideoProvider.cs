using Aivp.Tools.Catalog;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Pipeline.Animating;

/// <summary>Turns one request into one clip at one vendor, in two steps, as an image provider does for stills.</summary>
internal interface IVideoProvider : IVendor
{
    /// <summary>What the request comes to: the model that does it, what it costs, what will differ from what was asked. Sends nothing.</summary>
    /// <exception cref="Errors.SkillArgumentException">The model can't do that; says what it can.</exception>
    Quote Quote(VideoRequest request);

    /// <summary>Hands the request to the vendor. This is what costs money, and it is never repeated here.</summary>
    /// <param name="request">The clip.</param>
    /// <param name="call">Our reference, the key to use, and where to put a clip that comes back at once.</param>
    /// <param name="cancellationToken">Set when the submission has taken too long; not when the user stops waiting, so that an answer isn't lost.</param>
    /// <exception cref="Errors.ProviderException">The vendor refused or couldn't be reached.</exception>
    Task<Submission> SubmitAsync(VideoRequest request, VendorCall call, CancellationToken cancellationToken);
}
