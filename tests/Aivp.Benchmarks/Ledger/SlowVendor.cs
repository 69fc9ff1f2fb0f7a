using System.Globalization;
using Aivp.Tools.Jobs;

namespace Aivp.Benchmarks.Ledger;

/// <summary>Takes as long for a job as the job's own seed says, and no more jobs at a time than its lane has places.</summary>
internal sealed class SlowVendor(int concurrency, TimeSpan shortest, TimeSpan longest) : IVendor
{
    private static readonly byte[] s_picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private int _jobs;
    private int _inFlight;

    public string Name => "slow";

    public IReadOnlyList<Lane> Lanes { get; } = [new("slow/key", concurrency)];

    /// <summary>The most jobs it had at a time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>How long it takes for one.</summary>
    public TimeSpan TimeFor(int seed) => shortest + ((longest - shortest) * new Random(seed).NextDouble());

    public Task<Submission> SubmitAsync(int seed, TimeProvider time)
    {
        int now = Interlocked.Increment(ref _inFlight);
        MostAtOnce = Math.Max(MostAtOnce, now);
        string ready = (time.GetUtcNow() + TimeFor(seed)).ToString("O", CultureInfo.InvariantCulture);
        return Task.FromResult(new Submission(Name, "m", $"r{Interlocked.Increment(ref _jobs)}", ready));
    }

    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        call.Progress.Report(new(VendorStatus.Running));
        TimeSpan left = DateTimeOffset.Parse(submission.State!, CultureInfo.InvariantCulture) - TimeProvider.System.GetUtcNow();
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellationToken);
        Interlocked.Decrement(ref _inFlight);
        call.Progress.Report(new(VendorStatus.Completed));
        await File.WriteAllBytesAsync(destination, s_picture, cancellationToken);
        return new("image/png", 0.04m);
    }
}
