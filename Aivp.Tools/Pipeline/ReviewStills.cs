using System.Globalization;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Pipeline;

/// <summary>Takes a small picture of a film at each of some times, all of them in one go.</summary>
internal static class ReviewStills
{
    private const int Height = 180, MostInOneGo = 100;

    /// <summary>The pictures as PNG, in the order of the times.</summary>
    /// <param name="media">Decodes.</param>
    /// <param name="film">Absolute path.</param>
    /// <param name="info">What it holds.</param>
    /// <param name="times">Rising.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    public static async Task<IReadOnlyList<byte[]>> TakeAsync(IMediaEngine media, string film, MediaInfo info, IReadOnlyList<TimeSpan> times, CancellationToken cancellationToken)
    {
        List<byte[]> stills = [];
        int last = info.Frames!.Value - 1;
        int[] frames = [.. times.Select(time => Math.Clamp((int)Math.Round(time.TotalSeconds * info.FramesPerSecond!.Value), 0, last))];
        foreach (int[] chunk in frames.Chunk(MostInOneGo))
        {
            int[] chosen = [.. chunk.Distinct().Order()];
            string strip = AtomicFile.TemporaryFor(Path.Combine(Path.GetTempPath(), "stills.png"));
            try
            {
                string select = string.Join('+', chosen.Select(frame => string.Create(CultureInfo.InvariantCulture, $@"eq(n\,{frame})")));
                await media.RenderAsync(
                    ["-i", film, "-map", "0:v:0", "-vf", $"select={select},scale=-2:{Height}:flags=area,tile=1x{chosen.Length}", "-vsync", "passthrough", "-frames:v", "1"], strip, cancellationToken);
                RgbImage all = Png.Read(strip);
                stills.AddRange(chunk.Select(frame => Png.Encode(all.Crop(0, Array.IndexOf(chosen, frame) * Height, all.Width, Height))));
            }
            finally
            {
                AtomicFile.Discard(strip);
            }
        }

        return stills;
    }
}
