namespace Aivp.Tools.Jobs;

/// <summary>A step of a job. What isn't set stays as it is.</summary>
/// <param name="To">The state it comes to. Leaving the states in which the vendor is busy with it also leaves its lane; an end also gives up the claim.</param>
internal sealed record JobChange(JobState To)
{
    /// <summary>What happens with the money set aside.</summary>
    public MoneyEffect Money { get; init; }

    /// <summary>What the vendor says it cost; null: it doesn't say.</summary>
    public decimal? ActualUsd { get; init; }

    /// <summary>What the vendor called it.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The vendor names each job differently: the step isn't taken when <see cref="Submission"/> has another job's id, which can't have been meant for both.</summary>
    public bool OnlyIfUnknown { get; init; }

    /// <summary>What the vendor delivered.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>Where the result is in the store.</summary>
    public string? Result { get; init; }

    /// <summary>Code of what went wrong.</summary>
    public string? Failure { get; init; }

    /// <summary>What went wrong, in words.</summary>
    public string? Error { get; init; }
}
