namespace Aivp.Tools.Jobs.Shots;

/// <summary>Decides who makes a piece of work: this process, or a node of a cluster. The only place where that is decided.</summary>
internal interface IShotScheduler
{
    /// <summary>Has work done, by whoever it may be, and waits for it.</summary>
    /// <returns>What came of it, as JSON.</returns>
    /// <exception cref="Errors.AivpException">It couldn't be made; here or elsewhere.</exception>
    Task<string> RunAsync(ShotWork work, CancellationToken cancellationToken);

    /// <summary>Takes up the work of a run that was asked for and that nobody does: whoever asked for it, or did it, died.</summary>
    /// <returns>How many pieces were made.</returns>
    Task<int> SweepAsync(string production, CancellationToken cancellationToken);
}
