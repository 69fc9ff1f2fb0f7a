namespace Aivp.Tools.Jobs.Shots;

/// <summary>Makes a piece of work, in whatever process. What was made before is found and not made again, so it may be called anew at any time.</summary>
internal interface IShotRunner
{
    /// <returns>What came of it, as JSON.</returns>
    /// <exception cref="Errors.AivpException">It can't be made.</exception>
    Task<string> RunAsync(ShotWork work, CancellationToken cancellationToken);
}
