using System.Globalization;
using System.Xml.Linq;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Writes a film's timeline as FCPXML 1.9, which Final Cut, Resolve and Premiere (by way of it) read.</summary>
internal static class FcpXmlFile
{
    /// <summary>The file's text.</summary>
    /// <param name="title">The film's name.</param>
    /// <param name="clips">In order.</param>
    /// <param name="format">The film's.</param>
    /// <param name="frames">The film's length.</param>
    public static string Write(string title, IReadOnlyList<TimelineClip> clips, FilmFormat format, int frames)
    {
        (int over, int under) = Fraction(format.FramesPerSecond);
        XElement resources = new("resources", new XElement(
            "format",
            new XAttribute("id", "r1"),
            new XAttribute("frameDuration", $"{under}/{over}s"),
            new XAttribute("width", format.Size.Width),
            new XAttribute("height", format.Size.Height),
            new XAttribute("colorSpace", "1-1-1 (Rec. 709)")));
        XElement spine = new("spine");
        for (int i = 0; i < clips.Count; i++)
        {
            TimelineClip clip = clips[i];
            string id = string.Create(CultureInfo.InvariantCulture, $"r{i + 2}");
            resources.Add(new XElement(
                "asset",
                new XAttribute("id", id),
                new XAttribute("name", Path.GetFileName(clip.File)),
                new XAttribute("start", "0s"),
                new XAttribute("duration", clip.IsStill ? "0s" : Time(clip.Held)),
                new XAttribute("hasVideo", 1),
                clip.HasSound ? new object[] { new XAttribute("hasAudio", 1), new XAttribute("audioSources", 1), new XAttribute("audioChannels", 2) } : [],
                new XAttribute("format", "r1"),
                new XElement("media-rep", new XAttribute("kind", "original-media"), new XAttribute("src", new Uri(clip.File).AbsoluteUri))));
            if (i > 0 && clip.Into is not TransitionKind.Cut)
            {
                spine.Add(new XElement(
                    "transition",
                    new XAttribute("name", clip.Into switch { TransitionKind.Wipe => "Wipe", TransitionKind.FadeBlack or TransitionKind.FadeWhite => "Fade To Color", _ => "Cross Dissolve" }),
                    new XAttribute("offset", Time(clip.Place.Start)),
                    new XAttribute("duration", Time(clip.Place.Overlap))));
            }

            // A transition lies over the end of one clip and the beginning of the next, which meet in its middle.
            int first = clip.Place.Overlap / 2, last = i + 1 < clips.Count ? clips[i + 1].Place.Overlap - (clips[i + 1].Place.Overlap / 2) : 0;
            spine.Add(new XElement(
                clip.IsStill ? "video" : "asset-clip",
                new XAttribute("ref", id),
                new XAttribute("name", clip.Name),
                new XAttribute("offset", Time(clip.Place.Start + first)),
                new XAttribute("start", Time((int)Math.Round(clip.From / clip.Speed) + first)),
                new XAttribute("duration", Time(clip.Place.Frames - first - last)),
                clip.Speed == 1 ? [] : new object[] { new XElement("timeMap", Point(0, 0), Point((int)Math.Round(clip.Held / clip.Speed), clip.Held)) }));
        }

        XDocument document = new(
            new XDocumentType("fcpxml", null, null, null),
            new XElement(
                "fcpxml",
                new XAttribute("version", "1.9"),
                resources,
                new XElement("library", new XElement("event", new XAttribute("name", title), new XElement(
                    "project",
                    new XAttribute("name", title),
                    new XElement(
                        "sequence",
                        new XAttribute("format", "r1"),
                        new XAttribute("duration", Time(frames)),
                        new XAttribute("tcStart", "0s"),
                        new XAttribute("tcFormat", "NDF"),
                        spine))))));
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}\n";

        XElement Point(int time, int value) => new("timept", new XAttribute("time", Time(time)), new XAttribute("value", Time(value)), new XAttribute("interp", "linear"));

        // As the format wants it: a multiple of the frame's own length.
        string Time(int count) => count == 0 ? "0s" : string.Create(CultureInfo.InvariantCulture, $"{(long)count * under}/{over}s");
    }

    private static (int Over, int Under) Fraction(string rate)
    {
        string[] parts = rate.Split('/');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
    }
}
