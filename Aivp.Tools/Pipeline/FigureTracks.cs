using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Local;
using Aivp.Tools.Pipeline.Judging.Onnx;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Says where a film of another shape must look to keep its figures in the picture: where the judges found them in the keyframes, else where they're found in the clip.</summary>
internal sealed class FigureTracks(IMediaEngine media, LocalVision vision)
{
    private static readonly double[] s_looks = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>The way a window of another shape takes through a clip.</summary>
    /// <param name="files">The project's.</param>
    /// <param name="shot">The clip's shot.</param>
    /// <param name="clip">The clip, absolute.</param>
    /// <param name="ratio">The window's width by its height.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    public async Task<CropPath> FollowAsync(ProjectLogs files, Shot shot, string clip, double ratio, CancellationToken cancellationToken)
    {
        MediaInfo info = await media.ProbeAsync(clip, cancellationToken);
        double share = ratio * info.Size.Height / info.Size.Width;
        IReadOnlyList<(double Time, IReadOnlyList<SeenFigure> Figures)> seen = await OfKeyframesAsync(files, shot, cancellationToken);
        if (seen.All(look => look.Figures.Count == 0) && shot.Cast.Any(member => member.First.Visible || member.Last.Visible))
        {
            seen = await InClipAsync(clip, info, shot.Cast.Count, cancellationToken);
        }

        List<CropStop> stops = [];
        foreach ((double time, IReadOnlyList<SeenFigure> figures) in seen.Where(look => look.Figures.Count > 0))
        {
            stops.Add(Window.Around(figures, time, share, stops.Count > 0 ? stops[^1] : null));
        }

        return stops.Count == 0 ? CropPath.Centre : new CropPath(stops).Calmed();
    }

    private static async Task<IReadOnlyList<(double Time, IReadOnlyList<SeenFigure> Figures)>> OfKeyframesAsync(ProjectLogs files, Shot shot, CancellationToken cancellationToken)
    {
        List<(double, IReadOnlyList<SeenFigure>)> seen = [];
        IReadOnlyList<DialogueLine> lines = DialogueLine.Read(shot.Audio.Dialogue);
        foreach (FrameId frame in shot.Frames)
        {
            FrameLog? log = await files.ReadAsync(ProjectPaths.ImageLog(frame.ToString()), ProjectJson.Readable.FrameLog, cancellationToken);
            CandidateLog? chosen = log?.Candidates.ElementAtOrDefault(log.Selected);
            if (chosen?.Verdict?["characters"] is JsonArray characters && PictureSize.Of(files.Full(ProjectPaths.Frame(frame))) is { } size)
            {
                seen.Add((frame.Kind is FrameKind.First ? 0 : 1, [.. characters.Select(character => Figure(character, size, lines)).OfType<SeenFigure>()]));
            }
        }

        return seen;
    }

    private static SeenFigure? Figure(JsonNode? character, PixelSize size, IReadOnlyList<DialogueLine> lines)
    {
        if (character?["figure"] is not JsonObject box)
        {
            return null;
        }

        string who = character["character"]?.ToString() ?? "";
        bool speaks = lines.Any(line => line.Speaker is string speaker && CharacterId.Of(speaker).Value == who);
        return new(Part("x") / size.Width, Part("y") / size.Height, Part("width") / size.Width, Part("height") / size.Height, speaks);

        double Part(string name) => double.Parse(box[name]!.ToString(), CultureInfo.InvariantCulture);
    }

    private async Task<IReadOnlyList<(double Time, IReadOnlyList<SeenFigure> Figures)>> InClipAsync(string clip, MediaInfo info, int people, CancellationToken cancellationToken)
    {
        int[] frames = [.. s_looks.Select(time => (int)Math.Round(time * (info.Frames!.Value - 1))).Distinct()];
        IReadOnlyList<RgbImage> pictures = await media.DecodeFramesAsync(clip, frames, cancellationToken);
        List<(double, IReadOnlyList<SeenFigure>)> seen = [];
        try
        {
            for (int i = 0; i < frames.Length; i++)
            {
                RgbImage picture = pictures[i];
                PictureReading reading = await Task.Run(() => vision.Reader.Read(picture, people), cancellationToken);
                seen.Add(((double)frames[i] / Math.Max(1, info.Frames!.Value - 1), [.. reading.Figures.Where(figure => figure.Stood).Select(figure => new SeenFigure(
                    figure.Bounds.Left / picture.Width, figure.Bounds.Top / picture.Height, figure.Bounds.Width / picture.Width, figure.Bounds.Height / picture.Height, false))]));
            }
        }
        catch (OnnxException)
        {
            // Without its networks nobody is found: the window stays in the middle.
            return [];
        }

        return seen;
    }
}
