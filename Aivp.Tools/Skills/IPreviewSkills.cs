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

    /// <summary>A picture, or a clip's first frame, made small for a terminal.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mostWidth">In pixels; 16 to 2000.</param>
    /// <param name="mostHeight">In pixels; 16 to 2000.</param>
    /// <param name="cancellationToken">Stops decoding.</param>
    /// <exception cref="Errors.AivpException">It can't be read, or the machine has no engine.</exception>
    Task<PicturePreview> PreviewAsync(string file, int mostWidth, int mostHeight, CancellationToken cancellationToken);
}
