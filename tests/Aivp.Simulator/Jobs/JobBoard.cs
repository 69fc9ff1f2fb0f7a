using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;

namespace Aivp.Simulator.Jobs;

/// <summary>A vendor's jobs: each waits a tick, works a tick, is finished. Every one that's taken is paid for.</summary>
internal sealed class JobBoard(SimulatorState state, string vendor)
{
    private const int TicksInQueue = 1;

    private readonly Lock _lock = new();
    private readonly List<SimJob> _jobs = [];
    private readonly ConcurrentDictionary<string, SimJob> _byId = new();
    private int _made;

    /// <summary>Called for each job that ends, under the board's lock.</summary>
    public Action<SimJob> Ended { get; init; } = _ => { };

    /// <summary>Takes a job.</summary>
    /// <param name="id">Null: the vendor chooses.</param>
    /// <param name="model">For the bill.</param>
    /// <param name="input">What's asked for.</param>
    /// <param name="origin">Where its files will be found.</param>
    /// <param name="webhook">Who wants to know.</param>
    /// <param name="outcome">How it's to turn out.</param>
    /// <param name="work">Makes what was asked for.</param>
    public SimJob Take(string? id, string model, JsonObject input, string origin, Uri? webhook, Fault? outcome, Func<SimJob, Task<JsonNode?>> work)
    {
        lock (_lock)
        {
            SimJob? job = null;
            job = new(id ?? NextId(), model, input, state.Clock.Now) { Origin = origin, Webhook = webhook, Outcome = outcome, Result = new(() => work(job!)) };
            _jobs.Add(job);
            _byId[job.Id] = job;
            state.Paid.Enqueue(new(vendor, model, job.Id, input.DeepClone()));
            return job;
        }
    }

    public SimJob? Find(string id) => _byId.GetValueOrDefault(id);

    public IReadOnlyList<SimJob> All()
    {
        lock (_lock)
        {
            return [.. _jobs];
        }
    }

    /// <returns>False: too late.</returns>
    public bool Cancel(SimJob job)
    {
        lock (_lock)
        {
            if (job.State is SimJobState.Finished or SimJobState.Cancelled)
            {
                return false;
            }

            job.State = SimJobState.Cancelled;
            Ended(job);
            return true;
        }
    }

    /// <summary>Starts and finishes what is due.</summary>
    public void Settle()
    {
        lock (_lock)
        {
            foreach (SimJob job in _jobs)
            {
                if (job.State is SimJobState.Running)
                {
                    job.State = SimJobState.Finished;
                    Ended(job);
                }
                else if (job.State is SimJobState.Queued && state.Clock.Now - job.SubmittedAt > TicksInQueue)
                {
                    job.State = SimJobState.Running;
                }
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _jobs.Clear();
            _byId.Clear();
        }
    }

    /// <summary>The same ids in every run, so that recordings can be compared.</summary>
    public string NextId()
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{vendor}/{Interlocked.Increment(ref _made)}")));
        // As version 4 has them, which vendors' documents ask for.
        hash[6] = (byte)((hash[6] & 0x0f) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }
}
