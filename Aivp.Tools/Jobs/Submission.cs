namespace Aivp.Tools.Jobs;

/// <summary>A job a vendor has accepted. Everything needed to collect it in another process, so it must survive as JSON.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Model">The model's id at that vendor.</param>
/// <param name="RequestId">The vendor's id of the job.</param>
/// <param name="State">What else the provider needs to collect it: URLs, or for a local one the job itself; opaque to everyone else.</param>
internal sealed record Submission(string Provider, string Model, string RequestId, string? State = null)
{
    /// <summary>Set by a vendor that answers the submission with the file itself, which is then in <see cref="VendorCall.Inbox"/>. Nothing is left to collect.</summary>
    public Delivery? Delivered { get; init; }
}
