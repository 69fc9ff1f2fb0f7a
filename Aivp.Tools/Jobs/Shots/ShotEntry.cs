namespace Aivp.Tools.Jobs.Shots;

/// <summary>A piece of work as the ledger has it.</summary>
/// <param name="Work">What.</param>
/// <param name="State">Where it is.</param>
/// <param name="Outcome">What came of it, as JSON, when it's done.</param>
/// <param name="Failure">A code for why it failed.</param>
/// <param name="Error">The same in words.</param>
/// <param name="Owner">Who makes it; null: nobody.</param>
/// <param name="Epoch">One more each time somebody takes it. Only the latest may say what came of it.</param>
/// <param name="LeaseUntil">When its owner is taken for dead.</param>
internal sealed record ShotEntry(
    ShotWork Work, ShotState State, string? Outcome, string? Failure, string? Error, string? Owner, long Epoch, DateTimeOffset LeaseUntil);
