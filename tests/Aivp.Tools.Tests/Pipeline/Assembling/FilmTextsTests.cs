using System.Xml.Linq;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Pipeline.Assembling;

/// <summary>What is written beside a film, and where a narrower picture looks.</summary>
public sealed class FilmTextsTests
{
    private static readonly FilmFormat s_format = new(new(1920, 1080), "24", false);

    private static readonly TimelineClip[] s_clips =
    [
        new("1.1", "/films/shot-01.mp4", 96, 0, new(0, 96, 0), TransitionKind.Cut, false, true),
        new("1.2", "/films/shot-02.mp4", 240, 24, new(84, 120, 12), TransitionKind.Crossfade, false, true) { Speed = 2 },
    ];

    [Fact]
    public void Dialogue_InItsForms_IsReadWithSpeakerAndTone()
    {
        DialogueLine.Read("[Ines, low]: \"The lighthouse is dark.\"").Should().Equal(new DialogueLine("Ines", "low", "The lighthouse is dark."));
        DialogueLine.Read("[@Lumi]: “Home.” <br> [Bako, flat]: \"No radio.\"").Should().Equal(new DialogueLine("Lumi", null, "Home."), new DialogueLine("Bako", "flat", "No radio."));
        DialogueLine.Read("\"Who is steering?\"").Should().Equal(new DialogueLine(null, null, "Who is steering?"));
        DialogueLine.Read(null).Should().BeEmpty();
        new DialogueLine(null, null, "谁在掌舵").SpeakingTime.TotalSeconds.Should().BeApproximately(4 / 4.5, 0.01);
        new DialogueLine(null, null, "Don't send me back, Lumi.").SpeakingTime.TotalSeconds.Should().BeApproximately(5 / 2.7, 0.01);
    }

    [Fact]
    public void Subtitles_StayWithinTheirShot_AndWaitAsTheStoryboardSays()
    {
        DialogueLine[] lines = [new("Ines", null, "One two three four five six seven eight nine ten."), new("Bako", null, "Yes.")];

        SubtitleCue[] cues = [.. SubtitleTiming.Of(lines, "line at 2s", TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5))];

        cues[0].Start.Should().Be(TimeSpan.FromSeconds(12));
        cues[1].Start.Should().BeGreaterThan(cues[0].End);
        cues[1].End.Should().BeLessThanOrEqualTo(TimeSpan.FromSeconds(15));
        SrtFile.Write([new(TimeSpan.FromSeconds(3723.5), TimeSpan.FromSeconds(3725), "A line that is longer than forty-two letters goes on two lines.", null)])
            .Should().Be("1\n01:02:03,500 --> 01:02:05,000\nA line that is longer than forty-two\nletters goes on two lines.\n\n");
    }

    [Fact]
    public void Ass_WhenALineHasBraces_ShowsThemAsTheyAre() =>
        AssFile.Write([new(TimeSpan.Zero, TimeSpan.FromSeconds(1.5), "{\\b1}loud\nvoice", null)], new() { Color = "#ff8000" }, new(1920, 1080))
            .Should().Contain("&H000080FF").And.Contain("Dialogue: 0,0:00:00.00,0:00:01.50,Line,\\{\\\u2060b1}loud\\Nvoice");

    [Fact]
    public void Edl_WithATransitionAndASpeed_HasBoth()
    {
        string[] lines = EdlFile.Write("Night Ferry", s_clips, s_format).Split("\r\n");

        lines.Should().Contain("001  SHOT_01  AA/V C        00:00:00:00 00:00:03:12 00:00:00:00 00:00:03:12")
            .And.Contain("002  SHOT_01  AA/V C        00:00:03:12 00:00:03:12 00:00:03:12 00:00:03:12")
            .And.Contain("002  SHOT_02  AA/V D    012 00:00:01:00 00:00:11:00 00:00:03:12 00:00:08:12")
            .And.Contain(line => line.StartsWith("M2   SHOT_02 ", StringComparison.Ordinal) && line.Contains("048.0", StringComparison.Ordinal));
    }

    [Fact]
    public void FcpXml_FillsItsTimelineWithoutGaps()
    {
        XDocument document = XDocument.Parse(FcpXmlFile.Write("Night Ferry", s_clips, s_format, 204));

        XElement[] clips = [.. document.Descendants("asset-clip")];
        clips.Select(clip => (clip.Attribute("offset")!.Value, clip.Attribute("duration")!.Value)).Should().Equal(("0s", "90/24s"), ("90/24s", "114/24s"));
        document.Descendants("transition").Single().Attribute("offset")!.Value.Should().Be("84/24s");
        document.Descendants("sequence").Single().Attribute("duration")!.Value.Should().Be("204/24s");
        document.Descendants("media-rep").First().Attribute("src")!.Value.Should().Be("file:///films/shot-01.mp4");
        document.Descendants("timept").Should().HaveCount(2);
    }

    [Fact]
    public void Window_ShowsWhoSpeaks_AndEverybodyWhereTheyFit()
    {
        SeenFigure left = new(0.05, 0.1, 0.2, 0.9, false), right = new(0.75, 0.1, 0.1, 0.6, true);

        Window.Around([left, right], 0, 0.316, null).X.Should().BeInRange(0.64, 0.85, "the small one speaks");
        Window.Around([left, right with { Speaks = false }], 0, 0.316, null).X.Should().BeInRange(0.158, 0.3, "the large one is more");
        Window.Around([left, left with { Left = 0.2, Width = 0.1 }], 0, 0.316, null).X.Should().BeApproximately(0.175, 0.01);
        Window.Around([left], 0, 1.78, null).X.Should().Be(0.5, "a wider window moves up and down");
    }

    [Fact]
    public void CropPath_ThatHardlyMoves_StandsStill()
    {
        CropPath path = new CropPath([new(0, 0.4, 0.5), new(0.5, 0.42, 0.5), new(1, 0.9, 0.5)]).Calmed();

        path.Stops.Select(stop => stop.X).Should().Equal(0.4, 0.4, 0.9);
        path.Edge(stop => stop.X, room: 0, size: 100, frames: 24, first: 0).Should().Be("0");
    }
}
