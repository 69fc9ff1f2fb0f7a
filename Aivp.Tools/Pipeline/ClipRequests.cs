using System.Globalization;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Says what a shot's clip is made from.</summary>
internal static class ClipRequests
{
    private const string CameraFixed = "camera_fixed";

    /// <summary>The request for one take. Nothing is read.</summary>
    /// <param name="production">The run.</param>
    /// <param name="shot">The shot.</param>
    /// <param name="take">From 0. Each has a seed of its own.</param>
    public static VideoRequest Of(Production production, Shot shot, int take)
    {
        string first = production.Files.Full(ProjectPaths.Frame(new(shot.Slug, FrameKind.First)));
        string last = production.Files.Full(ProjectPaths.Frame(new(shot.Slug, FrameKind.Last)));
        bool fromWords = IsFromWords(shot);
        return production.Addressed(new VideoRequest(
            production.VideoModel.Family,
            production.Prompts.Motion(production.Storyboard, shot, production.VideoModel, fromImage: !fromWords, sound: false),
            shot.FirstFrame.Resolution ?? PixelSize.Default,
            Length(shot),
            Fingerprint.Seed(production.Options.Seed, take == 0 ? shot.Slug : string.Create(CultureInfo.InvariantCulture, $"{shot.Slug}/take/{take + 1}")))
        {
            FirstFrame = fromWords ? null : first,
            LastFrame = fromWords || shot.Variation is Variation.Small ? null : last,
            Brief = production.VideoModel.DrawsFromStoryboard
                ? new(shot, FrameKind.First, production.Storyboard.Scene(shot.Scene), production.Storyboard.Characters)
                : null,
            Parameters = shot.Clip.CameraFixed is bool isFixed && production.VideoModel.Parameters.Any(parameter => parameter.Name == CameraFixed)
                ? new Dictionary<string, string> { [CameraFixed] = isFixed ? "true" : "false" }
                : new Dictionary<string, string>(),
        });
    }

    /// <summary>The author's "Input frames: none": a draft from words.</summary>
    public static bool IsFromWords(Shot shot) => shot.Clip.InputFrames?.Trim().StartsWith("none", StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>How much of the clip the film needs.</summary>
    public static TimeSpan Length(Shot shot) => shot.Clip.Duration ?? shot.Duration;
}
