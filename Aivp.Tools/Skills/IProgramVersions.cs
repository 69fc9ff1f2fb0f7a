namespace Aivp.Tools.Skills;

/// <summary>Asks programs outside of Aivp for their version.</summary>
internal interface IProgramVersions
{
    /// <summary>Starts the program with <c>--version</c>.</summary>
    /// <param name="program">Its name, for example <c>node</c>; looked for on the PATH.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The first line it wrote; null when it isn't there or doesn't run.</returns>
    Task<string?> FindAsync(string program, CancellationToken cancellationToken);
}
