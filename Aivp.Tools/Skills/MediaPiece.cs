using Aivp.Tools.Jobs;

namespace Aivp.Tools.Skills;

/// <summary>One of an order's pictures, or its clip.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Intent">What makes it the same when it's asked for again.</param>
/// <param name="Submit">Hands it to the vendor.</param>
internal sealed record MediaPiece(
    int Seed, Func<CancellationToken, Task<JobIntent>> Intent, Func<VendorCall, CancellationToken, Task<Submission>> Submit);
