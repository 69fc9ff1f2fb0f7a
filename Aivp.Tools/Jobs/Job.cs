namespace Aivp.Tools.Jobs;

/// <summary>A job as the ledger has it.</summary>
public sealed record Job
{
    /// <summary>Its id.</summary>
    public required JobId Id { get; init; }

    /// <summary>SHA-256 of provider, model, every parameter and the bytes of every input; in hexadecimal.</summary>
    public required string Intent { get; init; }

    /// <summary>0; one more each time the same thing was asked for afresh.</summary>
    public required long Generation { get; init; }

    /// <summary>How far it is.</summary>
    public required JobState State { get; init; }

    /// <summary>For example <c>fal</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The model's id at the provider.</summary>
    public required string Model { get; init; }

    /// <summary>What was asked for, as JSON: what <see cref="Intent"/> is the hash of.</summary>
    public required string Body { get; init; }

    /// <summary>What it's for.</summary>
    public required JobContext Context { get; init; }

    /// <summary>What sort of file it makes.</summary>
    public required ResultKind Kind { get; init; }

    /// <summary>How often it was begun, from 1. More than one only after a failure or at the user's word.</summary>
    public required long Attempt { get; init; }

    /// <summary>The lane whose key it was submitted with; null: none.</summary>
    public string? Lane { get; init; }

    /// <summary>What it was thought to cost.</summary>
    public required decimal EstimateUsd { get; init; }

    /// <summary>What the vendor says it cost; null: the vendor didn't say, and the estimate counts.</summary>
    public decimal? ActualUsd { get; init; }

    /// <summary>Set aside in the budget and not settled.</summary>
    public required decimal HeldUsd { get; init; }

    /// <summary>Spent on it in all attempts.</summary>
    public required decimal ChargedUsd { get; init; }

    /// <summary>The vendor's id of the job; null before it accepted.</summary>
    public string? RequestId { get; init; }

    /// <summary>What the vendor called it; null before it accepted.</summary>
    internal Submission? Submission { get; init; }

    /// <summary>What the vendor delivered beside the file.</summary>
    internal Delivery? Delivery { get; init; }

    /// <summary>The file in the store, relative to it, for example <c>ab/cdef….png</c>; null before it's there.</summary>
    public string? Result { get; init; }

    /// <summary>A code for why it failed, was refused or is ambiguous, as <see cref="Errors.AivpException.Code"/>.</summary>
    public string? Failure { get; init; }

    /// <summary>The same in words.</summary>
    public string? Error { get; init; }

    /// <summary>Where it stands and what to do about it, in words.</summary>
    public string Explanation => JobExplanation.Of(this);

    /// <summary>Who works on it; null: nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>One more each time somebody takes it over. Only the latest may write.</summary>
    internal long Epoch { get; init; }

    /// <summary>When its owner is taken for dead.</summary>
    internal DateTimeOffset LeaseUntil { get; init; }

    /// <summary>When it was first asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last moved.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it was last about to be sent; null: never.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>When it came to its end; null: it hasn't.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}
