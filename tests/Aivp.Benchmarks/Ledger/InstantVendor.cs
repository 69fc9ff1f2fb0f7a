using Aivp.Tools.Jobs;

namespace Aivp.Benchmarks.Ledger;

/// <summary>Takes every job at once and delivers the same few bytes, so that what's left is what we add.</summary>
internal sealed class InstantVendor : IVendor
{
    private static readonly byte[] s_picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private int _jobs;

    public string Name => "instant";

    public IReadOnlyList<Lane> Lanes { get; } = [new("instant/key", 1000)];

    public Task<Submission> SubmitAsync(VendorCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new Submission(Name, "m", $"r{Interlocked.Increment(ref _jobs)}"));

    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        call.Progress.Report(new(VendorStatus.Completed));
        await File.WriteAllBytesAsync(destination, s_picture, cancellationToken);
        return new("image/png", 0.04m);
    }
}
