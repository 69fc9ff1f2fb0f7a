namespace Aivp.Tools.Jobs;

/// <summary>What the ledger needs of whoever does a job. How a job is submitted differs by what is made; the rest doesn't.</summary>
internal interface IVendor
{
    /// <summary>The name in <c>--provider</c>, for example <c>fal</c>.</summary>
    string Name { get; }

    /// <summary>What can be done about a submission whose answer was lost.</summary>
    SubmitSafety Safety => SubmitSafety.None;

    /// <summary>With <see cref="SubmitSafety.Idempotent"/>: for how long the vendor knows our reference. Later than that it's as if it couldn't.</summary>
    TimeSpan ReferenceLifetime => TimeSpan.MaxValue;

    /// <summary>One per key, used in turn. Empty: nothing limits it, as on this machine.</summary>
    IReadOnlyList<Lane> Lanes => [];

    /// <summary>Waits for what was submitted, by this process or one before it, and writes it to a file. Costs nothing, and may be repeated.</summary>
    /// <param name="submission">What the submission returned, perhaps in another process.</param>
    /// <param name="call">Which key to use, and where to report progress.</param>
    /// <param name="destination">The file to write. The caller verifies and renames it.</param>
    /// <param name="cancellationToken">Stops waiting; the vendor goes on.</param>
    /// <exception cref="Errors.ProviderException">The vendor failed, or took longer than the configured deadline.</exception>
    Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken);

    /// <summary>Asks whether the vendor has the request that we call <see cref="VendorCall.Reference"/>. Only with <see cref="SubmitSafety.Lookup"/>.</summary>
    /// <param name="model">The model it was for.</param>
    /// <param name="call">Its reference.</param>
    /// <param name="since">It can't have been submitted before.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>Null: the vendor hasn't got it now.</returns>
    Task<Submission?> FindAsync(string model, VendorCall call, DateTimeOffset since, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{Name} can't be asked for a request by our reference.");

    /// <summary>Asks the vendor to stop.</summary>
    /// <returns>False: it can't be stopped, or is finished.</returns>
    Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken) => Task.FromResult(false);
}
