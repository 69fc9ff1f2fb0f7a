namespace Aivp.Tools.Storage;

/// <summary>A vendor that keeps files where its models can read them. Costs nothing.</summary>
internal interface IFileHost
{
    /// <summary>The provider's name.</summary>
    string Provider { get; }

    /// <summary>Uploads a file.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its address, which anybody who knows it can read.</returns>
    /// <exception cref="Errors.MediaException">It's no picture, clip or recording.</exception>
    /// <exception cref="Errors.ProviderException">The vendor didn't take it.</exception>
    Task<HostedFile> UploadAsync(string file, CancellationToken cancellationToken);
}
