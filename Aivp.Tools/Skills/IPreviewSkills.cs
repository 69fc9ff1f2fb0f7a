namespace Aivp.Tools.Skills;

/// <summary>Small pictures of what was made, for whoever sees only what is sent along.</summary>
public interface IPreviewSkills
{
    /// <summary>A picture, or a clip's first frame, as JPEG.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="mostSide">The longer side, in pixels; smaller ones stay as they are.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="Errors.MediaException">It can't be read.</exception>
    Task<byte[]> JpegAsync(string file, int mostSide, CancellationToken cancellationToken);
}
