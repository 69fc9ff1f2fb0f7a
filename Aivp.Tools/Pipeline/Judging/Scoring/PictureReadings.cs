using System.Runtime.CompilerServices;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Local;

namespace Aivp.Tools.Pipeline.Judging.Scoring;

/// <summary>Reads many pictures: decoded together, looked at side by side, at most a few in memory at a time.</summary>
internal sealed class PictureReadings(LocalVision vision, IMediaEngine media)
{
    /// <summary>Reads pictures in the order given. One that can't be read doesn't stop the others.</summary>
    /// <param name="files">The pictures.</param>
    /// <param name="people">How many faces are looked for in each.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="Onnx.OnnxException">The networks can't be loaded.</exception>
    public async IAsyncEnumerable<(string File, PictureReading? Reading, MediaException? Problem)> ReadAsync(
        IReadOnlyList<string> files, int people, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FigureReader reader = vision.Reader;
        int most = Environment.ProcessorCount;
        Queue<(string File, Task<PictureReading>? Reading, MediaException? Problem)> running = new();
        await foreach (DecodedPicture picture in media.DecodeAllAsync(files, cancellationToken))
        {
            while (running.Count >= most)
            {
                yield return await NextAsync();
            }

            Task<PictureReading>? reading = picture.Image is { } image ? Task.Run(() => reader.Read(image, people), cancellationToken) : null;
            running.Enqueue((picture.File, reading, picture.Problem));
        }

        while (running.Count > 0)
        {
            yield return await NextAsync();
        }

        async Task<(string, PictureReading?, MediaException?)> NextAsync()
        {
            (string file, Task<PictureReading>? reading, MediaException? problem) = running.Dequeue();
            return (file, reading is null ? null : await reading, problem);
        }
    }
}
