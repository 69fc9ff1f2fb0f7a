using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>A film to be made: its clips and everything that is done to them.</summary>
/// <param name="Clips">In story order; at least one.</param>
internal sealed record FilmCut(IReadOnlyList<FilmClip> Clips)
{
    /// <summary>The picture's size; null: what most clips have.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>The picture's shape, width by height, where it's another than most clips'; null: theirs.</summary>
    public double? Ratio { get; init; }

    /// <summary>Frames in a second; null: what most clips have.</summary>
    public double? FramesPerSecond { get; init; }

    /// <summary>How the pictures are packed.</summary>
    public FilmCodec Codec { get; init; } = FilmCodec.H264;

    /// <summary>0 (without loss) to 51; only H.264 and H.265 have it.</summary>
    public int Quality { get; init; } = FilmEncoding.UsualQuality;

    /// <summary>What is heard besides the clips.</summary>
    public FilmSound Sound { get; init; } = new();

    /// <summary>Lines written into the picture; none: none are.</summary>
    public IReadOnlyList<SubtitleCue> Burnt { get; init; } = [];

    /// <summary>How they look.</summary>
    public SubtitleLook Look { get; init; } = new();

    /// <summary>Nothing is done to the pictures, so clips of one make may be joined as they are.</summary>
    public bool KeepsPictures => (Size, Ratio, FramesPerSecond, Codec, Burnt.Count) == (null, null, null, FilmCodec.H264, 0) && Clips.All(clip => clip.IsUntouched);
}
