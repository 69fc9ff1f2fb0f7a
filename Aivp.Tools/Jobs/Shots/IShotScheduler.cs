namespace Aivp.Tools.Jobs.Shots;

/// <summary>Decides who makes a piece of a film: this process, or another that was asked for the same. The only place where that is decided.</summary>
internal interface IShotScheduler : IAsyncDisposable
{
    /// <summary>Has a piece made once, by whoever it may be, and waits for it.</summary>
    /// <param name="id">What. It follows from the piece and all it's made from: the same id asked for by two at once is made once.</param>
    /// <param name="make">How this process makes it. What was made before is found and not made again, so it may be called anew at any time.</param>
    /// <param name="cancellationToken">Gives it up unfinished; whoever else was asked for it takes it up.</param>
    /// <returns>True: it was made here; false: elsewhere.</returns>
    /// <exception cref="Errors.AivpException">It couldn't be made, here or elsewhere.</exception>
    Task<bool> RunAsync(string id, Func<CancellationToken, Task> make, CancellationToken cancellationToken);
}
