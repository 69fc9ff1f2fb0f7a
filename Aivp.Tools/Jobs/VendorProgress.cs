namespace Aivp.Tools.Jobs;

/// <summary>One look at a submitted job.</summary>
/// <param name="Status">Where it is.</param>
/// <param name="QueuePosition">How many are before it; null where the vendor doesn't say.</param>
/// <param name="Bytes">How much has been downloaded.</param>
internal sealed record VendorProgress(VendorStatus Status, int? QueuePosition = null, long? Bytes = null)
{
    /// <summary>What the vendor's machine printed since the last look.</summary>
    public IReadOnlyList<string> Log { get; init; } = [];
}
