using System.Collections.Concurrent;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs;

/// <summary>A vendor whose every answer is decided by the test. It counts what it would bill.</summary>
internal sealed class ScriptedVendor(SubmitSafety safety = SubmitSafety.None) : IVendor
{
    private readonly ConcurrentDictionary<Guid, string> _byReference = new();
    private int _requests;
    private int _collected;

    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    public string Name => "scripted";

    public SubmitSafety Safety => safety;

    public IReadOnlyList<Lane> Lanes { get; init; } = [];

    /// <summary>What happens to submissions, one after the other; when it's empty they're accepted.</summary>
    public Queue<Func<Task>> OnSubmit { get; } = new();

    /// <summary>As <see cref="OnSubmit"/>, after the vendor has accepted and will bill.</summary>
    public Queue<Func<Task>> AfterAccept { get; } = new();

    /// <summary>As <see cref="OnSubmit"/>, when something is collected.</summary>
    public Queue<Func<Task>> OnCollect { get; } = new();

    /// <summary>How many lookups don't find what's there yet.</summary>
    public int ListedAfter { get; set; }

    public byte[] File { get; set; } = Png;

    public decimal? CostUsd { get; set; }

    /// <summary>Answers submissions with the file itself.</summary>
    public bool Synchronous { get; init; }

    /// <summary>Every submission that reached the vendor, with the lane it came through.</summary>
    public ConcurrentQueue<VendorCall> Posts { get; } = new();

    /// <summary>Every job the vendor bills.</summary>
    public ConcurrentQueue<string> Billed { get; } = new();

    public int Collected => _collected;

    public int Lookups { get; private set; }

    public List<string> Stopped { get; } = [];

    public async Task<Submission> SubmitAsync(VendorCall call, CancellationToken cancellationToken)
    {
        Posts.Enqueue(call);
        await Next(OnSubmit);
        bool known = safety is SubmitSafety.Idempotent && _byReference.ContainsKey(call.Reference);
        string id = known ? _byReference[call.Reference] : $"r{Interlocked.Increment(ref _requests)}";
        _byReference[call.Reference] = id;
        if (!known)
        {
            Billed.Enqueue(id);
        }

        await Next(AfterAccept);
        if (!Synchronous)
        {
            return new(Name, "m", id);
        }

        await System.IO.File.WriteAllBytesAsync(call.Inbox, File, cancellationToken);
        return new(Name, "m", id) { Delivered = new("image/png", CostUsd) };
    }

    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _collected);
        call.Progress.Report(new(VendorStatus.Queued, 1));
        await Next(OnCollect);
        call.Progress.Report(new(VendorStatus.Completed));
        await System.IO.File.WriteAllBytesAsync(destination, File, cancellationToken);
        return new("image/png", CostUsd);
    }

    public Task<Submission?> FindAsync(string model, VendorCall call, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult(++Lookups > ListedAfter && _byReference.TryGetValue(call.Reference, out string? id) ? new Submission(Name, model, id) : null);

    public Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken)
    {
        Stopped.Add(submission.RequestId);
        return Task.FromResult(true);
    }

    public Func<Task> Fails(ProviderFailure failure, TimeSpan? retryAfter = null, decimal? costUsd = null) =>
        () => throw new ProviderException(Name, failure, "as the script says.", retryAfter) { CostUsd = costUsd };

    private static Task Next(Queue<Func<Task>> script)
    {
        lock (script)
        {
            return script.TryDequeue(out Func<Task>? next) ? next() : Task.CompletedTask;
        }
    }
}
