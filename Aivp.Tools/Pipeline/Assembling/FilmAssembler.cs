using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Joins clips into a film.</summary>
internal sealed class FilmAssembler(IMediaEngine media)
{
    /// <param name="clips">Absolute paths, in story order.</param>
    /// <param name="output">Absolute path of the film.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    public Task<MediaInfo> AssembleAsync(IReadOnlyList<string> clips, string output, CancellationToken cancellationToken) =>
        media.RenderAsync([.. clips.SelectMany(clip => new[] { "-i", clip })], output, cancellationToken);
}
