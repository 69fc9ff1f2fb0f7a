using Aivp.Tools.Errors;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Copies what a process writes, up to a limit.</summary>
internal static class LimitedCopy
{
    /// <summary>Copies to the end.</summary>
    /// <exception cref="MediaException">There is more than the limit.</exception>
    public static async Task ToAsync(Stream from, Stream to, long limit, string file, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        for (int count; (count = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            copied += count;
            if (copied > limit)
            {
                throw new MediaException($"{file}: gives more than {limit} bytes, which is more than it should.");
            }

            await to.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }
    }
}
