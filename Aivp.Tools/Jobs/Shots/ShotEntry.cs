namespace Aivp.Tools.Jobs.Shots;

/// <summary>A piece of work as the ledger has it.</summary>
/// <param name="Id">What is to be made, unique in the ledger.</param>
/// <param name="State">Where it is.</param>
/// <param name="Failure">A code for why it failed.</param>
/// <param name="Error">The same in words.</param>
/// <param name="Owner">Who makes it; null: nobody.</param>
/// <param name="Epoch">One more each time somebody takes it. Only the latest may say what came of it.</param>
/// <param name="LeaseUntil">When its owner is taken for dead.</param>
internal sealed record ShotEntry(string Id, ShotState State, string? Failure, string? Error, string? Owner, long Epoch, DateTimeOffset LeaseUntil);
