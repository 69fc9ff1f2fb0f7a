using System.Collections.Concurrent;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>What a run has made, spent and learnt so far, for all who work at it.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, string> _out = new();
    private readonly ConcurrentQueue<string> _replaced = new();
    private Task<IReadOnlyCollection<double>>? _knownScores;
    private int _generated;
    private int _reused;
    private long _costMicroUsd;
    private long _retakesMicroUsd;

    public int Generated => _generated;

    public int Reused => _reused;

    public decimal CostUsd => _costMicroUsd / 1_000_000m;

    /// <summary>Why nothing more is bought; null: the budget has allowed everything so far.</summary>
    public BudgetException? Stopped { get; set; }

    /// <summary>In a dry run: what would be made, at what price.</summary>
    public ConcurrentDictionary<string, decimal> WouldMake { get; } = new();

    /// <summary>Pieces that another model made than the film's, in words.</summary>
    public IReadOnlyList<string> Replaced => [.. _replaced];

    public void CountMade() => Interlocked.Increment(ref _generated);

    public void CountReused() => Interlocked.Increment(ref _reused);

    public void CountCost(decimal usd) => Interlocked.Add(ref _costMicroUsd, (long)(usd * 1_000_000m));

    public void CountReplaced(string words) => _replaced.Enqueue(words);

    /// <summary>Sets money aside for retakes.</summary>
    /// <returns>False: it would be more than they may cost.</returns>
    public bool MayRetake(decimal usd, decimal most)
    {
        long price = (long)(usd * 1_000_000m);
        if (Interlocked.Add(ref _retakesMicroUsd, price) <= (long)(most * 1_000_000m))
        {
            return true;
        }

        Interlocked.Add(ref _retakesMicroUsd, -price);
        return false;
    }

    /// <summary>A provider is out, or out of quota: nothing more is asked of it in this run.</summary>
    public void SetOut(string provider, string why) => _out.TryAdd(provider, why);

    /// <summary>Why nothing is asked of a provider in this run; null: it is.</summary>
    public string? WhyOut(string provider) => _out.GetValueOrDefault(provider);

    /// <summary>The scores of all candidates that earlier runs judged, read once.</summary>
    public Task<IReadOnlyCollection<double>> KnownScores(ProjectLogs files, Storyboard storyboard)
    {
        lock (_out)
        {
            return _knownScores ??= ScoresOfLogs.ReadAsync(files, storyboard, CancellationToken.None);
        }
    }
}
