namespace Aivp.Tools.Jobs;

/// <summary>Something to be made by a vendor.</summary>
/// <param name="Intent">What, in the form that decides whether it was made before.</param>
/// <param name="Context">What for.</param>
/// <param name="EstimateUsd">What it's thought to cost; 0 for what is made on this machine.</param>
/// <param name="Vendor">Who makes it.</param>
/// <param name="Submit">Hands it to the vendor. Called once, unless the vendor surely did nothing or knows a repetition by our reference.</param>
internal sealed record JobOrder(
    JobIntent Intent, JobContext Context, decimal EstimateUsd, IVendor Vendor, Func<VendorCall, CancellationToken, Task<Submission>> Submit)
{
    /// <summary>What the file must be.</summary>
    public required ResultKind Kind { get; init; }

    /// <summary>Looks at the file beyond its first bytes: that it decodes, its size, its length. Throws <see cref="Errors.MediaException"/> when it isn't what was asked for.</summary>
    public Func<string, Delivery, CancellationToken, Task>? Verify { get; init; }

    /// <summary>Not satisfied with an earlier result.</summary>
    public bool Fresh { get; init; }

    /// <summary>Who wants to know how far it is.</summary>
    public IProgress<VendorProgress>? Progress { get; init; }
}
