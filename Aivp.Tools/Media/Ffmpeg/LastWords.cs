using System.Text;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Keeps the end of what a process says on its error stream, however much that is.</summary>
internal static class LastWords
{
    private const int Kept = 2000;

    /// <summary>Reads to the end of the stream.</summary>
    /// <returns>At most the last 2000 characters, as one line.</returns>
    public static async Task<string> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[4096];
        StringBuilder said = new();
        Decoder decoder = Encoding.UTF8.GetDecoder();
        char[] text = new char[Encoding.UTF8.GetMaxCharCount(buffer.Length)];
        for (int count; (count = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            said.Append(text, 0, decoder.GetChars(buffer, 0, count, text, 0));
            if (said.Length > 2 * Kept)
            {
                said.Remove(0, said.Length - Kept);
            }
        }

        string[] lines = said.ToString().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string last = string.Join(" / ", lines);
        return last.Length <= Kept ? last : $"… {last[^Kept..]}";
    }
}
