using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Skills.Runs;

/// <summary>A run that this process works on: does the work, keeps the run's file up to date, and looks whether it's told to stop.</summary>
internal sealed class ActiveRun : IProgress<SkillStep>, IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(0.5);

    private readonly CancellationTokenSource _stop = new();
    private readonly RunFiles _files;
    private readonly TimeProvider _time;
    private ImmutableList<IProgress<SkillStep>> _watchers;
    private readonly Lock _lock = new();
    private volatile SkillRun _now;
    private volatile bool _isLeft;

    /// <param name="run">What is to be done.</param>
    /// <param name="skill">Does it.</param>
    /// <param name="held">Disposed of at the end.</param>
    /// <param name="files">Where the run is written down.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="watchers">Told of each step, from the first.</param>
    public ActiveRun(SkillRun run, AIFunction skill, IDisposable held, RunFiles files, TimeProvider time, params ImmutableList<IProgress<SkillStep>> watchers)
    {
        (_now, _files, _time, _watchers) = (run, files, time, watchers);
        End = Task.Run(() => WorkAsync(skill, held));
    }

    /// <summary>As it is.</summary>
    public SkillRun Now => _now;

    /// <summary>Comes to its end with the run, and doesn't fail.</summary>
    public Task End { get; }

    /// <summary>Tells somebody of each step; once, also if they're told already.</summary>
    public IDisposable Tell(IProgress<SkillStep> watcher)
    {
        ImmutableInterlocked.Update(ref _watchers, (all, one) => all.Contains(one) ? all : all.Add(one), watcher);
        return new Untell(() => ImmutableInterlocked.Update(ref _watchers, (all, one) => all.Remove(one), watcher));
    }

    /// <summary>Stops it for good.</summary>
    public void Cancel() => _stop.Cancel();

    /// <summary>Stops it here; another process may go on with it.</summary>
    public void Leave()
    {
        _isLeft = true;
        _stop.Cancel();
    }

    public void Report(SkillStep value)
    {
        lock (_lock)
        {
            if (_now.State is RunState.Running)
            {
                _now = _now with { Done = value.Done, Total = value.Total, Message = value.Message };
            }
        }

        foreach (IProgress<SkillStep> watcher in _watchers)
        {
            watcher.Report(value);
        }
    }

    public void Dispose() => _stop.Dispose();

    private async Task WorkAsync(AIFunction skill, IDisposable held)
    {
        using IDisposable nobody = SkillCall.Enter(null);
        using IDisposable watch = SkillProgress.Watch(this);
        using CancellationTokenSource ended = new();
        Task keeping = KeepAsync(ended.Token);
        try
        {
            using JsonDocument given = JsonDocument.Parse(_now.Arguments.ToJsonString());
            AIFunctionArguments arguments = new(given.RootElement.EnumerateObject().ToDictionary(argument => argument.Name, argument => (object?)argument.Value));
            object? answer = await skill.InvokeAsync(arguments, _stop.Token);
            Set(now => answer is ErrorContent error
                ? now with { State = RunState.Failed, ErrorCode = error.ErrorCode, Error = error.Message }
                : now with { State = RunState.Done, Result = JsonNode.Parse((string)answer!) });
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            Set(now => _isLeft ? now : now with { State = RunState.Cancelled, Message = "stopped" });
        }
        catch (Exception e)
        {
            Set(now => now with
            {
                State = RunState.Failed,
                ErrorCode = "bug",
                Error = $"{now.Skill} broke off by an error of its own ({e.GetType().Name}). What was made is kept; the same call goes on from there.",
            });
        }

        await ended.CancelAsync();
        await keeping;
        _files.ForgetStop(_now.Id);
        await SaveAsync();
        held.Dispose();
    }

    private void Set(Func<SkillRun, SkillRun> change)
    {
        lock (_lock)
        {
            _now = change(_now);
        }
    }

    private async Task KeepAsync(CancellationToken ended)
    {
        using PeriodicTimer timer = new(s_interval, _time);
        SkillRun written = _now;
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (_files.IsToldToStop(_now.Id))
                {
                    Cancel();
                }

                if (written != _now)
                {
                    written = _now;
                    await SaveAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task SaveAsync()
    {
        try
        {
            await _files.WriteAsync(_now with { UpdatedAt = _time.GetUtcNow() });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or AivpException)
        {
            // Whoever waits here has the result all the same; only those who come later have to ask again.
        }
    }

    private sealed class Untell(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
