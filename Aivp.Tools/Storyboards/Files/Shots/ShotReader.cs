using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Shots;

/// <summary>Reads <c>shots/shot-NN.md</c>. Each part may be written in either of the two dialects.</summary>
internal sealed class ShotReader(MarkdownFile file, ShotId id, ShotNames names, FindingLog log)
{
    /// <summary>
    /// The shot. Where a part is wrong or missing it's in the log, and something stands in so that the rest can be checked: a likely variation,
    /// an empty scene or camera name, a duration of zero.
    /// </summary>
    public Shot Read()
    {
        MetadataReader metadata = new(file, log);
        string lastFrameText = FrameText("Last Frame", required: false);
        Variation variation = metadata.Variation() ?? (lastFrameText.Length > 0 ? Variation.Medium : Variation.Small);
        SceneId scene = metadata.Scene();
        TimeSpan duration = metadata.Duration() ?? TimeSpan.Zero;
        IReadOnlyList<CastMember> cast = new CastReader(file, variation, log).Read();
        ImageSectionReader images = new(file, new(names, who => UsualView(cast, who), log), log);
        return new(id, file.Stem, file.Whole, scene, metadata.Camera() ?? new("", Framing.Medium, CameraAngle.EyeLevel), variation, duration)
        {
            Emotion = metadata.Emotion(),
            IsPrimary = metadata.IsPrimary(),
            Transition = metadata.Transition(),
            Cast = cast,
            FirstFrameText = FrameText("First Frame", required: true),
            LastFrameText = lastFrameText,
            MotionText = FrameText("Motion", required: true),
            Audio = new AudioReader(file, log).Read(),
            FirstFrame = images.First(),
            LastFrame = LastFrame(images, variation),
            Clip = new VideoSectionReader(file, duration, log).Read(),
        };
    }

    private FrameSpec? LastFrame(ImageSectionReader images, Variation variation)
    {
        FrameSpec last = images.Last();
        if (variation is not Variation.Small)
        {
            return last;
        }

        if (last.Prompt.Length > 0)
        {
            log.Add(TextKinds.SmallWithLastFrame, last.Source, $"Shot {id} has small variation, so its last frame isn't made; take the block out, or make the variation medium.");
        }

        return null;
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
