using System.Globalization;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Animating.Motion;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Says what a shot's clip is made from.</summary>
internal static class ClipRequests
{
    private const string CameraFixed = "camera_fixed";
    private static readonly string[] s_clips = [".mp4", ".mov", ".webm", ".m4v"];

    /// <summary>The first request for a shot, or for its first piece. Nothing is read.</summary>
    /// <exception cref="SkillArgumentException">The shot's model can't do it.</exception>
    public static VideoRequest Of(Production production, Shot shot) => Of(production, shot, ClipParts.Of(shot, production.VideoModel)[0], 0);

    /// <summary>The request for one take of a shot's piece: from as many keyframes as it has and the model takes. Nothing is read.</summary>
    /// <param name="production">The run, with who makes it at work.</param>
    /// <param name="shot">The shot.</param>
    /// <param name="part">The piece.</param>
    /// <param name="take">From 0. Each has a seed of its own.</param>
    /// <exception cref="SkillArgumentException">The model can't do it, in no way that the run allows.</exception>
    public static VideoRequest Of(Production production, Shot shot, ClipPart part, int take)
    {
        ModelCard model = production.VideoModel;
        if (IsFromClip(shot))
        {
            return production.Addressed(Written(production, shot, model, part, take, GenerationMode.VideoToVideo, isPaired: false));
        }

        IReadOnlyList<(GenerationMode Mode, bool IsPaired)> ways = Ways(production.Options.ClipMode, shot, part, TakesPictures(model));
        SkillArgumentException? first = null;
        foreach ((GenerationMode mode, bool isPaired) in ways)
        {
            try
            {
                return production.Addressed(Written(production, shot, model, part, take, mode, isPaired));
            }
            catch (SkillArgumentException e) when (ways.Count > 1)
            {
                // What it says of the fullest way is what the author wants to read.
                first ??= e;
            }
        }

        throw first!;
    }

    // The fullest first. The author's "Input frames: none" asks for a draft from words, whatever the run allows.
    private static IReadOnlyList<(GenerationMode Mode, bool IsPaired)> Ways(ClipMode mode, Shot shot, ClipPart part, bool takesPictures)
    {
        bool hasLast = part.IsLast && shot.Variation is not Variation.Small;
        (GenerationMode, bool) paired = (GenerationMode.ImageToVideo, true);
        (GenerationMode, bool) single = (GenerationMode.ImageToVideo, false);
        (GenerationMode, bool) words = (GenerationMode.TextToVideo, false);
        return part.Opening is not null && mode is ClipMode.Auto ? hasLast ? [paired, single] : [single]
            : IsFromWords(shot) ? [words]
            : mode switch
            {
                ClipMode.Text => [words],
                ClipMode.Single => [single],
                ClipMode.Paired => [hasLast ? paired : single],
                _ => !takesPictures ? [words] : hasLast ? [paired, single] : [single],
            };
    }

    // Whether it, or its family by another id, makes clips from anything but words.
    private static bool TakesPictures(ModelCard model) => (model.FamilyTasks ?? model.Tasks) is var tasks
        && (!tasks.Contains(ModelTask.TextToVideo) || tasks.Any(task => task is ModelTask.ImageToVideo or ModelTask.FirstLastFrame or ModelTask.ReferenceToVideo));

    /// <summary>How much of the clip the film needs.</summary>
    public static TimeSpan Length(Shot shot) => shot.Clip.Duration ?? shot.Duration;

    /// <summary>The author names a clip to work from.</summary>
    public static bool IsFromClip(Shot shot) => s_clips.Any(ending => shot.Clip.InputFrames?.Trim().EndsWith(ending, StringComparison.OrdinalIgnoreCase) ?? false);

    /// <summary>What a request is made from.</summary>
    public static GenerationMode ModeOf(VideoRequest request) =>
        request.Video is not null ? GenerationMode.VideoToVideo : request.FirstFrame is null ? GenerationMode.TextToVideo : GenerationMode.ImageToVideo;

    private static VideoRequest Written(Production production, Shot shot, ModelCard model, ClipPart part, int take, GenerationMode mode, bool isPaired)
    {
        string first = part.Opening ?? production.Files.Full(ProjectPaths.Frame(new(shot.Slug, FrameKind.First)));
        string last = production.Files.Full(ProjectPaths.Frame(new(shot.Slug, FrameKind.Last)));
        Shot piece = part.Count == 1
            ? shot
            : shot with { MotionText = MotionReader.Piece(shot.MotionText, Length(shot), part.From, part.Length), Clip = shot.Clip with { Duration = part.Length } };
        bool isFirst = mode is GenerationMode.ImageToVideo;
        string purpose = string.Create(CultureInfo.InvariantCulture, $"{shot.Slug}{part.Name}{(take == 0 ? "" : $"/take/{take + 1}")}");
        return new(
            model.Family,
            production.Prompts.Motion(production.Storyboard, piece, model, fromImage: mode is not GenerationMode.TextToVideo, sound: false),
            shot.FirstFrame.Resolution ?? PixelSize.Default,
            part.Length,
            Fingerprint.Seed(production.Options.Seed, purpose))
        {
            FirstFrame = isFirst ? first : null,
            LastFrame = isFirst && isPaired ? last : null,
            Video = mode is GenerationMode.VideoToVideo ? production.Files.Full(shot.Clip.InputFrames!.Trim()) : null,
            Brief = model.DrawsFromStoryboard ? new(shot, FrameKind.First, production.Storyboard.Scene(shot.Scene), production.Storyboard.Characters) : null,
            Parameters = shot.Clip.CameraFixed is bool isFixed && model.Parameters.Any(parameter => parameter.Name == CameraFixed)
                ? new Dictionary<string, string> { [CameraFixed] = isFixed ? "true" : "false" }
                : new Dictionary<string, string>(),
        };
    }

    /// <summary>The author's "Input frames: none": a draft from words.</summary>
    public static bool IsFromWords(Shot shot) => shot.Clip.InputFrames?.Trim().StartsWith("none", StringComparison.OrdinalIgnoreCase) ?? false;
}
