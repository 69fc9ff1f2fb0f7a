namespace Aivp.Tools.Jobs;

/// <summary>What a vendor's adapter is told about the job it submits or collects.</summary>
/// <param name="Reference">Our own name for this submission: the idempotency key, or the tag to look it up by. The same whenever the same submission is tried again, in any process.</param>
/// <param name="Lane">The <see cref="Lane.Id"/> of the key to use; null where the vendor has no lanes. A job is collected with the key it was submitted with.</param>
/// <param name="Inbox">The file that a vendor which answers with the result itself writes before its submission returns.</param>
/// <param name="Progress">Where to say how far it is. Every look at the queue, and every megabyte or so of a download.</param>
internal sealed record VendorCall(Guid Reference, string? Lane, string Inbox, IProgress<VendorProgress> Progress);
