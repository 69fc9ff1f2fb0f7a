using Aivp.Tools.Errors;
using Aivp.Tools.Media.PngFormat;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media;

/// <summary>
/// PNG files, read and written without another process. A judge reads many pictures, and starting ffmpeg takes longer than decoding one.
/// Everything comes out as opaque 8-bit RGB: transparency over white, deeper samples rounded, colour profiles ignored.
/// </summary>
internal static class Png
{
    /// <summary>The largest file we read.</summary>
    public const long MaxFileBytes = 1L << 29;

    /// <summary>Decodes a file. Every checksum is verified.</summary>
    /// <exception cref="MediaException">The file is missing, isn't a PNG, is damaged, cut short or too large.</exception>
    public static RgbImage Read(string path) => Opened(path, stream => Read(stream, path));

    /// <summary>Decodes a stream up to its end.</summary>
    /// <param name="stream">From the signature on.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="MediaException">It isn't a PNG, is damaged, cut short or too large.</exception>
    public static RgbImage Read(Stream stream, string name) => PngDecoder.Decode(ReadAll(stream, name), name);

    /// <summary>A file's size in pixels, from its header alone.</summary>
    /// <exception cref="MediaException">The file is missing or isn't a PNG, or claims a size we don't take.</exception>
    public static PixelSize ReadSize(string path) => Opened(path, stream =>
    {
        byte[] head = new byte[PngHeader.EndsAt];
        return PngHeader.Read(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)), path).Size;
    });

    /// <summary>Encodes a picture. The same picture always gives the same bytes on one version of the runtime.</summary>
    public static byte[] Encode(RgbImage image) => PngEncoder.Encode(image);

    /// <summary>Encodes a picture to a stream.</summary>
    public static void Write(RgbImage image, Stream stream) => stream.Write(Encode(image));

    /// <summary>Encodes a picture to a file, which is whole or not there.</summary>
    public static Task WriteAsync(RgbImage image, string path, CancellationToken cancellationToken) =>
        AtomicFile.WriteAsync(path, Encode(image), cancellationToken);

    private static T Opened<T>(string path, Func<FileStream, T> read)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return read(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MediaException($"{path}: can't be read: {e.Message}", e);
        }
    }

    private static byte[] ReadAll(Stream stream, string name)
    {
        using MemoryStream all = new(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, MaxFileBytes) : 0);
        byte[] buffer = new byte[1 << 16];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (all.Length + count > MaxFileBytes)
            {
                throw new MediaException($"{name}: is larger than {MaxFileBytes >> 20} MB.");
            }

            all.Write(buffer, 0, count);
        }

        return all.ToArray();
    }
}
