using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Storyboards.Files;

public sealed class DialectTests
{
    [Fact]
    public void Read_WhenOneShotIsWrittenInBothDialects_GivesEqualNouns()
    {
        (Shot t, IReadOnlyList<Finding> findingsT) = Reading.Shot(ShotTexts.DialectT);
        (Shot p, IReadOnlyList<Finding> findingsP) = Reading.Shot(ShotTexts.DialectP);

        findingsT.Should().BeEmpty();
        findingsP.Should().BeEmpty();
        p.Should().BeEquivalentTo(t, options => options.Excluding(member => member.Type == typeof(SourceLine)).RespectingRuntimeTypes());
    }

    [Theory]
    [InlineData(ShotTexts.DialectT)]
    [InlineData(ShotTexts.DialectP)]
    public void Read_WhenEitherDialect_LosesNothing(string text)
    {
        Shot shot = Reading.Shot(text).Shot;

        shot.Camera.Should().Be(new Camera("cam_1", Framing.MediumCloseUp, CameraAngle.Low));
        (shot.Scene, shot.Variation, shot.Duration, shot.IsPrimary, shot.Emotion).Should().Be((new SceneId("attic"), Variation.Medium, TimeSpan.FromSeconds(6), true, "↑↑ (dread)"));
        shot.Cast.Select(member => (member.Character.Value, member.First, member.Last, member.Portrait)).Should().Equal(
            ("mara", new Appearance(true, Facing.Camera), new Appearance(true, Facing.Profile, ScreenSide.Right), PortraitView.Front),
            ("old-tom", new Appearance(false, Facing.Camera), new Appearance(true, Facing.Away), PortraitView.Back));
        shot.FirstFrameText.Should().Be("Medium close-up, low. A woman in a red dress at screen-left, both hands on a clock case.");
        shot.LastFrameText.Should().StartWith("Medium close-up").And.EndWith("mouth open.");
        shot.MotionText.Should().StartWith("Static camera.");
        (shot.Audio.Dialogue, shot.Audio.Music, shot.Audio.Effects).Should().Be(("[Mara, whispering]: \"Who stopped it?\"", "(continue)", null));
        shot.FirstFrame.Mode.Should().Be(GenerationMode.ImageToImage);
        shot.FirstFrame.References.Select(reference => reference.GetType().Name).Should().Equal("PriorFrame", "Portrait", "Place");
        shot.FirstFrame.References.Select(reference => reference.Note).Should().Equal("space", "face", "colour");
        shot.FirstFrame.Prompt.Should().Be("Medium close-up, low, of a woman in a red dress before a tall clock.");
        (shot.FirstFrame.NegativePrompt, shot.FirstFrame.Resolution).Should().Be(("text, other people", new PixelSize(1920, 1080)));
        shot.LastFrame!.Resolution.Should().Be(new PixelSize(1920, 1080));
        shot.LastFrame.Prompt.Should().Be("Woman in a red dress, profile right, mouth open.");
        shot.Clip.SeedancePrompt.Should().Be("【整体描述】\n电影写实，6秒\n\n【分镜描述】\n0-6秒：她缓缓转头");
        shot.Clip.KlingPrompt.Should().Be("[Camera: static, medium close-up, low]\nThe woman in the red dress slowly turns her head.\n(Duration: 6s)");
        (shot.Clip.InputFrames, shot.Clip.AspectRatio, shot.Clip.CameraFixed, shot.Clip.Duration).Should().Be(("first + last frame", "16:9", true, null));
    }

    [Fact]
    public void Read_WhenPartsAreMixed_ReadsEachInItsOwnDialect()
    {
        int cut = ShotTexts.DialectT.IndexOf("## For aivp-video", StringComparison.Ordinal);
        string mixed = ShotTexts.DialectT[..cut] + ShotTexts.DialectP[ShotTexts.DialectP.IndexOf("## For aivp-video", StringComparison.Ordinal)..];

        (Shot shot, IReadOnlyList<Finding> findings) = Reading.Shot(mixed);

        findings.Should().BeEmpty();
        shot.Should().BeEquivalentTo(Reading.Shot(ShotTexts.DialectT).Shot, options => options.Excluding(member => member.Type == typeof(SourceLine)).RespectingRuntimeTypes());
    }
}
