namespace Aivp.Tools.Media;

/// <summary>Reads and makes pictures and clips, outside of our process and within limits. Everything it writes goes to a temporary name first, is looked at, then renamed.</summary>
internal interface IMediaEngine
{
    /// <summary>Draws SVG documents as PNG files, several in one process.</summary>
    /// <exception cref="Errors.MediaException">A document can't be drawn; it says which.</exception>
    Task RasterizeAsync(IReadOnlyList<SvgPicture> pictures, CancellationToken cancellationToken);

    /// <summary>What a file holds, found by decoding its header, not by its name.</summary>
    /// <exception cref="Errors.MediaException">The file isn't a picture, clip or sound.</exception>
    Task<MediaInfo> ProbeAsync(string file, CancellationToken cancellationToken);

    /// <summary>Runs one ffmpeg command whose last argument is the output, which this method names, verifies and moves into place.</summary>
    /// <param name="arguments">ffmpeg's arguments without the output file.</param>
    /// <param name="output">Where the result ends up. Its ending decides the container.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    /// <exception cref="Errors.MediaException">ffmpeg failed; the message has its last words.</exception>
    Task RenderAsync(IReadOnlyList<string> arguments, string output, CancellationToken cancellationToken);

    /// <summary>Name and version of the engine's parts, for <c>aivp doctor</c>.</summary>
    Task<IReadOnlyList<EnginePart>> InspectAsync(CancellationToken cancellationToken);
}
