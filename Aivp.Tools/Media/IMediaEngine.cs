using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media;

/// <summary>
/// Reads and makes pictures and clips, outside of our process and within limits. Everything it writes goes to a temporary name first, is looked at,
/// then renamed; the same input gives the same bytes.
/// </summary>
/// <remarks>Every method throws <see cref="Errors.MissingToolException"/> when the machine has no engine.</remarks>
internal interface IMediaEngine
{
    /// <summary>Draws SVG documents as opaque 8-bit RGB PNG files over white, several in one process.</summary>
    /// <exception cref="Errors.MediaException">A document can't be drawn; it says which. Others may have been drawn.</exception>
    Task RasterizeAsync(IReadOnlyList<SvgPicture> pictures, CancellationToken cancellationToken);

    /// <summary>Draws SVG documents over nothing, all of one size, in one process and without files: layers that are put together later.</summary>
    /// <param name="documents">The documents' texts. Each is scaled to the size exactly.</param>
    /// <param name="size">Of every layer.</param>
    /// <param name="drawn">Gets each layer in turn: four bytes a pixel, blue, green, red and alpha, colours multiplied by alpha. The bytes are reused for the next.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    /// <exception cref="Errors.MediaException">A document can't be drawn.</exception>
    Task DrawLayersAsync(IReadOnlyList<string> documents, PixelSize size, Action<int, byte[]> drawn, CancellationToken cancellationToken);

    /// <summary>What a file holds, found by its content, not by its name.</summary>
    /// <exception cref="Errors.MediaException">The file isn't a picture, clip or sound, or is cut short.</exception>
    Task<MediaInfo> ProbeAsync(string file, CancellationToken cancellationToken);

    /// <summary>Decodes a picture of any kind, upright; of a clip, its first frame. Transparency comes out over white.</summary>
    /// <exception cref="Errors.MediaException">The file isn't a picture or clip, or is damaged.</exception>
    Task<RgbImage> DecodeAsync(string file, CancellationToken cancellationToken);

    /// <summary>
    /// Decodes many pictures as <see cref="DecodeAsync"/> does, with few processes, in the order given. One that can't be decoded doesn't stop the others.
    /// </summary>
    /// <param name="files">The pictures.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    IAsyncEnumerable<DecodedPicture> DecodeAllAsync(IReadOnlyList<string> files, CancellationToken cancellationToken);

    /// <summary>Decodes some frames of a clip.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="frames">Which, from 0, rising.</param>
    /// <param name="size">What they're scaled to; null: as large as they are.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    /// <exception cref="Errors.MediaException">The file isn't a clip, is damaged, or hasn't so many frames.</exception>
    Task<IReadOnlyList<RgbImage>> DecodeFramesAsync(string clip, IReadOnlyList<int> frames, PixelSize? size, CancellationToken cancellationToken);

    /// <inheritdoc cref="DecodeFramesAsync(string, IReadOnlyList{int}, PixelSize?, CancellationToken)"/>
    Task<IReadOnlyList<RgbImage>> DecodeFramesAsync(string clip, IReadOnlyList<int> frames, CancellationToken cancellationToken) =>
        DecodeFramesAsync(clip, frames, null, cancellationToken);

    /// <summary>Runs one ffmpeg command, and names, verifies and moves into place its one output.</summary>
    /// <param name="arguments">ffmpeg's arguments without the output file. Inputs are absolute paths, or <c>lavfi</c> sources.</param>
    /// <param name="output">Where the result ends up. Its ending decides the container.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    /// <exception cref="Errors.MediaException">ffmpeg failed; the message has its last words.</exception>
    Task<MediaInfo> RenderAsync(IReadOnlyList<string> arguments, string output, CancellationToken cancellationToken);

    /// <summary>As the other one, with an input that is written while ffmpeg runs.</summary>
    /// <param name="arguments">ffmpeg's arguments without the output file; one input is <c>pipe:0</c>.</param>
    /// <param name="feed">Writes what ffmpeg reads from <c>pipe:0</c>, for example raw frames.</param>
    /// <param name="output">Where the result ends up. Its ending decides the container.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    /// <exception cref="Errors.MediaException">ffmpeg failed; the message has its last words.</exception>
    Task<MediaInfo> RenderAsync(
        IReadOnlyList<string> arguments, Func<Stream, CancellationToken, Task> feed, string output, CancellationToken cancellationToken);

    /// <summary>Runs one ffmpeg command that makes no file, for what its filters find out.</summary>
    /// <param name="arguments">ffmpeg's arguments without an output. Filters print to <c>-</c>, for example <c>metadata=print:file=-</c>.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    /// <returns>What the filters printed, by lines.</returns>
    /// <exception cref="Errors.MediaException">ffmpeg failed; the message has its last words.</exception>
    Task<IReadOnlyList<string>> MeasureAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken);

    /// <summary>Tries the engine's parts, for <c>aivp doctor</c>. A missing part is a finding here, not an error.</summary>
    Task<IReadOnlyList<EnginePart>> InspectAsync(CancellationToken cancellationToken);
}
