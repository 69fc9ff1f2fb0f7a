using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;

namespace Aivp.Simulator.Fal;

/// <summary>fal's queue: first come first served, two jobs of a key at a time, each look at a job is a tick.</summary>
internal sealed class FalQueue(SimulatorState state, FalWorker worker)
{
    private const int Concurrency = 2;
    private const int TicksInQueue = 1;
    private const int TicksOfWork = 1;

    private readonly Lock _lock = new();
    private readonly List<FalJob> _jobs = [];
    private readonly ConcurrentDictionary<string, FalJob> _byId = new();
    private int _made;

    public FalJob Submit(FalModel model, JsonObject input, string key, string origin, Uri? webhook, Fault? outcome)
    {
        lock (_lock)
        {
            FalJob job = new(NextId(), model, input, key, state.Clock.Now) { Origin = origin, Webhook = webhook, Outcome = outcome };
            job.Result = new(() => worker.WorkAsync(job));
            _jobs.Add(job);
            _byId[job.Id] = job;
            state.Paid.Enqueue(new("fal", model.Id, job.Id, input.DeepClone()));
            return job;
        }
    }

    public FalJob? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>How many are before it.</summary>
    public int Position(FalJob job)
    {
        lock (_lock)
        {
            return _jobs.TakeWhile(other => other != job).Count(other => other.Status is FalJobStatus.InQueue);
        }
    }

    /// <returns>False: too late.</returns>
    public bool Cancel(FalJob job)
    {
        lock (_lock)
        {
            if (job.Status is FalJobStatus.Completed)
            {
                return false;
            }

            job.CancelRequested = true;
            if (job.Status is FalJobStatus.InQueue)
            {
                job.Status = FalJobStatus.Completed;
            }

            return true;
        }
    }

    /// <summary>Starts and finishes what is due.</summary>
    public void Settle()
    {
        lock (_lock)
        {
            foreach (FalJob job in _jobs.Where(job => job.Status is FalJobStatus.InProgress && state.Clock.Now - job.StartedAt >= TicksOfWork))
            {
                job.Status = FalJobStatus.Completed;
                Log(job, "Done");
                FalWebhooks.Announce(job);
            }

            foreach (FalJob job in _jobs.Where(job => job.Status is FalJobStatus.InQueue && state.Clock.Now - job.SubmittedAt > TicksInQueue))
            {
                if (_jobs.Count(other => other.Key == job.Key && other.Status is FalJobStatus.InProgress) < Concurrency)
                {
                    job.Status = FalJobStatus.InProgress;
                    job.StartedAt = state.Clock.Now;
                    Log(job, "Working");
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

    // The same ids in every run, so that recordings can be compared.
    private string NextId()
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"fal/{++_made}")));
        return new Guid(hash.AsSpan(0, 16)).ToString();
    }

    private void Log(FalJob job, string message) => job.Logs.Add(new JsonObject
    {
        ["message"] = message,
        ["level"] = "INFO",
        ["source"] = "USER",
        ["timestamp"] = DateTime.UnixEpoch.AddSeconds(state.Clock.Now).ToString("O", CultureInfo.InvariantCulture),
    });
}
