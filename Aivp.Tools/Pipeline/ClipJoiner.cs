using System.Globalization;
using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline;

/// <summary>Puts a shot's pieces together, exact to the frame. A piece begins with the last picture of the one before: where it's long enough that one isn't shown twice.</summary>
internal sealed class ClipJoiner(IMediaEngine media)
{
    /// <summary>The first frame of a take that is used.</summary>
    public static int First(ClipTake take) => take.Verdict.IsAccepted ? 0 : take.Part?.From ?? 0;

    /// <summary>How many frames a piece has.</summary>
    public static int Frames(ClipPart part, double rate) =>
        (int)Math.Round((part.From + part.Length).TotalSeconds * rate) - (int)Math.Round(part.From.TotalSeconds * rate);

    /// <summary>Joins the pieces.</summary>
    /// <param name="pieces">In order.</param>
    /// <param name="output">Absolute path.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    /// <exception cref="Errors.MediaException">They can't be joined.</exception>
    public async Task JoinAsync(IReadOnlyList<(ClipTake Take, ClipPart Part)> pieces, string output, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        MediaInfo[] infos = await Task.WhenAll(pieces.Select(piece => media.ProbeAsync(piece.Take.Made.File, cancellationToken)));
        double rate = pieces[0].Take.Verdict.FramesPerSecond;
        bool sounds = Array.TrueForAll(infos, info => info.AudioCodec is not null);
        List<string> arguments = [];
        List<string> graph = [];
        for (int i = 0; i < pieces.Count; i++)
        {
            (ClipTake take, ClipPart part) = pieces[i];
            int frames = Frames(part, rate);
            int held = (int)Math.Round((infos[i].Duration ?? part.Length).TotalSeconds * rate);
            int first = First(take) + (i > 0 && First(take) + frames < held ? 1 : 0);
            arguments.AddRange(["-i", take.Made.File]);

            // One that is too short is held on its last picture: the gate has said so, and the others keep their places.
            graph.Add(string.Create(CultureInfo.InvariantCulture,
                $"[{i}:v:0]fps={rate:0.######},scale={infos[0].Size.Width}:{infos[0].Size.Height},setsar=1,trim=start_frame={first},setpts=PTS-STARTPTS,tpad=stop=-1:stop_mode=clone,trim=end_frame={frames},setpts=PTS-STARTPTS[v{i}]"));
            if (sounds)
            {
                graph.Add(string.Create(CultureInfo.InvariantCulture,
                    $"[{i}:a:0]atrim=start={first / rate:0.######},asetpts=PTS-STARTPTS,apad,atrim=duration={frames / rate:0.######},asetpts=PTS-STARTPTS,aresample=48000[a{i}]"));
            }
        }

        string inputs = string.Concat(Enumerable.Range(0, pieces.Count).Select(i => sounds ? $"[v{i}][a{i}]" : $"[v{i}]"));
        graph.Add($"{inputs}concat=n={pieces.Count}:v=1:a={(sounds ? 1 : 0)}[v]{(sounds ? "[a]" : "")}");
        await media.RenderAsync(
            [
                .. arguments, "-filter_complex", string.Join(';', graph), "-map", "[v]",
                .. sounds ? (string[])["-map", "[a]", "-c:a", "aac", "-b:a", "192k"] : [],
                "-c:v", "libx264", "-preset", "medium", "-crf", "14", "-profile:v", "high", "-g", "48", "-threads", "2", "-pix_fmt", "yuv420p", "-movflags", "+faststart",
            ],
            output,
            cancellationToken);
    }
}
