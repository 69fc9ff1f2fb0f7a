using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Skills.Runs;

/// <summary>Skills at work that outlive whoever called them.</summary>
internal sealed class SkillRuns(IOptions<LedgerOptions> ledger, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan s_lookAgain = TimeSpan.FromSeconds(0.5);

    private readonly RunFiles _files = new(Path.Combine(Path.GetFullPath(ledger.Value.Home), "runs"));
    private readonly ConcurrentDictionary<string, ActiveRun> _active = new();
    private readonly ConcurrentDictionary<string, AIFunction> _skills = new();
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Makes a skill known, so that runs of it can be gone on with.</summary>
    public void Know(AIFunction skill) => _skills[skill.Name] = skill;

    /// <summary>Begins a run; where the very same one is under way, that's it.</summary>
    /// <param name="skill">The skill's name.</param>
    /// <param name="arguments">What it's called with.</param>
    /// <param name="root">The folder that the caller may work in; null: anywhere.</param>
    /// <param name="watcher">Told of each step of a new one, from the first; wait with the same.</param>
    /// <param name="cancellationToken">Stops before it has begun.</param>
    /// <returns>The run, and whether it's a new one.</returns>
    public async Task<(SkillRun Run, bool IsNew)> StartAsync(string skill, JsonObject arguments, string? root, IProgress<SkillStep> watcher, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            IReadOnlyList<SkillRun> known = await _files.ListAsync(cancellationToken);
            if (known.FirstOrDefault(run => run.State is RunState.Running && run.IsSame(skill, arguments, root) && _files.IsAlive(run.Id)) is { } same)
            {
                return (same, false);
            }

            DateTimeOffset now = time.GetUtcNow();
            SkillRun run = new()
            {
                Id = $"run-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}",
                Skill = skill,
                Arguments = arguments,
                Root = root,
                State = RunState.Running,
                Message = "begun",
                CreatedAt = now,
                UpdatedAt = now,
            };
            IDisposable held = _files.TryLock(run.Id) ?? throw new InvalidOperationException($"{run.Id} was drawn twice.");
            await _files.WriteAsync(run);
            _active[run.Id] = new(run, _skills[skill], held, _files, time, watcher);
            return (run, true);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The runs that a caller may see, the latest first.</summary>
    public async Task<IReadOnlyList<SkillRun>> ListAsync(string? root, CancellationToken cancellationToken) =>
        [.. (await _files.ListAsync(cancellationToken)).Where(run => MaySee(root, run))];

    /// <summary>A run.</summary>
    /// <exception cref="SkillArgumentException">There's none of that id that the caller may see.</exception>
    public async Task<SkillRun> FindAsync(string id, string? root, CancellationToken cancellationToken)
    {
        bool isId = id.StartsWith("run-", StringComparison.Ordinal) && id[4..].All(char.IsAsciiHexDigitLower);
        SkillRun? run = !isId ? null : _active.TryGetValue(id, out ActiveRun? active) ? active.Now : await _files.FindAsync(id, cancellationToken);
        return run is not null && MaySee(root, run) ? run : throw new SkillArgumentException("id", $"there's no job {id} here; list_jobs shows which there are.");
    }

    /// <summary>Nobody works on it, though it isn't at its end: its process was ended.</summary>
    public bool IsInterrupted(SkillRun run) => run.State is RunState.Running && !_active.ContainsKey(run.Id) && !_files.IsAlive(run.Id);

    /// <summary>Waits for a run, whoever works on it; one whose process was ended is gone on with.</summary>
    /// <param name="run">The run.</param>
    /// <param name="patience">How long; null: to its end.</param>
    /// <param name="watcher">Told of each step.</param>
    /// <param name="cancellationToken">Stops waiting; the run goes on.</param>
    /// <returns>As it is then.</returns>
    public async Task<SkillRun> WaitAsync(SkillRun run, TimeSpan? patience, IProgress<SkillStep> watcher, CancellationToken cancellationToken)
    {
        using CancellationTokenSource enough = patience is { } limit ? new(limit, time) : new();
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellationToken);
        try
        {
            while (run.State is RunState.Running)
            {
                if (await TakeUpAsync(run, RunState.Running, cancellationToken) is { } active)
                {
                    using IDisposable telling = active.Tell(watcher);
                    await active.End.WaitAsync(either.Token);
                    return active.Now;
                }

                // Another process is at it.
                await Task.Delay(s_lookAgain, time, either.Token);
                SkillRun now = await _files.FindAsync(run.Id, cancellationToken) ?? run;
                if (now.Message != run.Message || now.Done != run.Done)
                {
                    watcher.Report(new(now.Done, now.Total, now.Message));
                }

                run = now;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Long enough.
        }

        return _active.TryGetValue(run.Id, out ActiveRun? mine) ? mine.Now : run;
    }

    /// <summary>Begins again what was stopped or failed. What was made is kept.</summary>
    public async Task<SkillRun> ReopenAsync(SkillRun run, CancellationToken cancellationToken)
    {
        if (run.State is RunState.Failed or RunState.Cancelled)
        {
            RunState before = run.State;
            run = run with { State = RunState.Running, Error = null, ErrorCode = null, Message = "begun again" };
            await TakeUpAsync(run, before, cancellationToken);
        }

        return run;
    }

    /// <summary>Stops a run, wherever it is, and waits until it has.</summary>
    /// <exception cref="SkillArgumentException">It's at its end.</exception>
    public async Task<SkillRun> CancelAsync(SkillRun run, CancellationToken cancellationToken)
    {
        if (run.State is not RunState.Running)
        {
            throw new SkillArgumentException("id", $"job {run.Id} is {run.State.ToString().ToLowerInvariant()}; there's nothing left to cancel.");
        }

        if (_active.TryGetValue(run.Id, out ActiveRun? active))
        {
            active.Cancel();
            await active.End.WaitAsync(cancellationToken);
            return active.Now;
        }

        _files.AskToStop(run.Id);
        while (_files.IsAlive(run.Id))
        {
            await Task.Delay(s_lookAgain, time, cancellationToken);
        }

        SkillRun now = await _files.FindAsync(run.Id, cancellationToken) ?? run;
        if (now.State is RunState.Running)
        {
            now = now with { State = RunState.Cancelled, Message = "stopped" };
            await _files.WriteAsync(now);
        }

        _files.ForgetStop(run.Id);
        return now;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ActiveRun run in _active.Values)
        {
            run.Leave();
            await run.End;
            run.Dispose();
        }

        _one.Dispose();
    }

    private static bool MaySee(string? root, SkillRun run) =>
        root is null || (run.Root is { } own && (own == root || own.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)));

    /// <summary>The run as this process's own, where no other one has it.</summary>
    private async Task<ActiveRun?> TakeUpAsync(SkillRun run, RunState before, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_active.TryGetValue(run.Id, out ActiveRun? active) && (!active.End.IsCompleted || active.Now.State == run.State))
            {
                return active;
            }

            if (!_skills.TryGetValue(run.Skill, out AIFunction? skill) || _files.TryLock(run.Id) is not { } held)
            {
                return null;
            }

            if ((await _files.FindAsync(run.Id, cancellationToken))?.State != before)
            {
                // Another process came first, and has let go of it since.
                held.Dispose();
                return null;
            }

            await _files.WriteAsync(run);
            return _active[run.Id] = new(run, skill, held, _files, time);
        }
        finally
        {
            _one.Release();
        }
    }
}
