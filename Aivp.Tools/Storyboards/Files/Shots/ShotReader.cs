using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Shots;

/// <summary>Reads <c>shots/shot-NN.md</c>. Each part may be written in either of the two dialects.</summary>
internal sealed class ShotReader(MarkdownFile file, ShotId id, ShotNames names, FindingLog log)
{
    private static readonly TimeSpan _someDuration = TimeSpan.FromSeconds(5);

    /// <summary>The shot. Where a part is wrong or missing it's in the log, and a likely value stands in so that the rest can be checked.</summary>
    public Shot Read()
    {
        MetadataReader metadata = new(file, log);
        string lastFrameText = FrameText("Last Frame", required: false);
        Variation variation = metadata.Variation() ?? (lastFrameText.Length > 0 ? Variation.Medium : Variation.Small);
        SceneId scene = metadata.Scene();
        TimeSpan duration = metadata.Duration() ?? _someDuration;
        IReadOnlyList<CastMember> cast = new CastReader(file, variation, log).Read();
        ImageSectionReader images = new(file, new(names, who => UsualView(cast, who), log), log);
        return new(id, file.Stem, file.Whole, scene, metadata.Camera() ?? new("", Framing.Medium, CameraAngle.EyeLevel), variation, duration)
        {
            Emotion = metadata.Emotion(),
            IsPrimary = metadata.IsPrimary(),
            Cast = cast,
            FirstFrameText = FrameText("First Frame", required: true),
            LastFrameText = lastFrameText,
            MotionText = FrameText("Motion", required: true),
            Audio = new AudioReader(file, log).Read(),
            FirstFrame = images.First(),
            LastFrame = variation is Variation.Small ? null : images.Last(),
            Clip = new VideoSectionReader(file, duration, log).Read(),
        };
    }

    private string FrameText(string title, bool required)
    {
        Section? section = file.Find(title);
        string text = section?.Prose ?? "";
        if (text.StartsWith('(') && (text.Contains("not required", StringComparison.OrdinalIgnoreCase) || text.Contains("small variation", StringComparison.OrdinalIgnoreCase)))
        {
            return "";
        }

        if (required && text.Length == 0)
        {
            log.Add(
                StructureKinds.SectionMissing,
                file.At(section?.Line ?? 0),
                section is null
                    ? $"There's no '### {title}' heading{Titles.Meant(file, title)}; add it with a quoted text (> …) below."
                    : $"'{title}' has no text; write it as a quote (> …) below the heading.");
        }

        return text;
    }

    private static PortraitView UsualView(IReadOnlyList<CastMember> cast, CharacterId who) =>
        cast.FirstOrDefault(member => member.Character == who)?.Portrait ?? PortraitView.Front;
}
