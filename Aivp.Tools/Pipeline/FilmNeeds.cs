using Aivp.Tools.Catalog;
using Aivp.Tools.Catalog.Routing;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>What a film needs of the model for its pictures, and of that for its clips.</summary>
internal static class FilmNeeds
{
    /// <summary>Of one model for all pictures.</summary>
    public static RouteNeeds OfPictures(Storyboard storyboard, ProduceOptions options)
    {
        IReadOnlyList<FrameNode> frames = FramePlanner.Select(FramePlanner.Plan(storyboard), options.Shots);
        int references = frames.Select(frame => frame.References.Count).DefaultIfEmpty().Max();
        return new(ModelTask.TextToImage)
        {
            // Portraits are made after the sheet before them, so there are always pictures to work from.
            Also = [ModelTask.EditImage],
            References = references,
            Size = frames.MaxBy(frame => (long)frame.Size.Width * frame.Size.Height)?.Size,
            Styles = Styles(storyboard, options),
            Count = frames.Count,
        };
    }

    /// <summary>Of one model for all clips, or for those of the hero shots.</summary>
    public static RouteNeeds OfClips(Storyboard storyboard, ProduceOptions options, bool hero)
    {
        Shot[] shots = [.. storyboard.Shots.Where(shot => options.Wants(shot.Id) && (!hero || shot.IsPrimary))];
        bool fromWords = shots.Any(ClipRequests.IsFromWords);
        bool withLast = shots.Any(shot => shot.Variation is not Variation.Small && !ClipRequests.IsFromWords(shot));
        return new(ModelTask.ImageToVideo)
        {
            Also = [.. withLast ? (ModelTask[])[ModelTask.FirstLastFrame] : [], .. fromWords ? (ModelTask[])[ModelTask.TextToVideo] : []],
            Duration = shots.Length == 0 ? null : shots.Max(ClipRequests.Length),
            Size = shots.Select(shot => shot.FirstFrame.Resolution ?? PixelSize.Default).DefaultIfEmpty(PixelSize.Default).MaxBy(size => (long)size.Width * size.Height),
            Styles = Styles(storyboard, options),
            Hero = hero,
            Count = shots.Length,
        };
    }

    private static IReadOnlyList<string> Styles(Storyboard storyboard, ProduceOptions options) => options.Style is string words ? RouteNeeds.WordsOf(words)
        : FrameRequests.Style(storyboard) switch
        {
            PictureStyle.Photographic => ["photo"],
            PictureStyle.Illustrated => ["illustration"],
            _ => [],
        };
}
