namespace Aivp.Tools.Tests.Prompts;

public sealed class MotionPromptTests
{
    private const string Seedance = """
        【整体描述】
        电影写实，5秒

        【分镜描述】
        0-5秒：@图片1 中的女人缓缓回头

        【参考素材说明】
        @图片1 作为首帧，@图片2 作为尾帧
        @图片3 作为角色形象参考

        角色面部稳定不变形，画面稳定
        """;

    private const string Kling = "[Camera: static]\nShe turns her head.\n[Ines, low]: \"The lighthouse is dark.\"";

    private readonly TestFilm _film = new()
    {
        Motion = "Camera slowly pushes in and pans left. The woman in the raincoat looks out to sea, then slowly turns her head; she gently lifts the whistle.",
        Audio = new() { Dialogue = "[Ines, low]: \"The {light} is dark.\"", Effects = "engine hum", Music = "(continue)" },
        Emotion = "fear",
    };

    [Fact]
    public void Motion_WhenKlingHasABlockOfTheAuthors_IsThatOne()
    {
        _film.Clip = new() { SeedancePrompt = Seedance, KlingPrompt = Kling };
        _film.Animate("fal-ai/kling-video/v2.6/pro").Should().Be(Kling);
    }

    [Fact]
    public void Motion_WhenSeedanceHasABlockOfTheAuthors_SpeaksOfNoPicturesThatAreNotAttached()
    {
        _film.Clip = new() { SeedancePrompt = Seedance, KlingPrompt = Kling };
        string prompt = _film.Animate("fal-ai/bytedance/seedance/v1.5/pro");
        prompt.Should().StartWith("【整体描述】\n电影写实，5秒").And.Contain("中的女人缓缓回头").And.EndWith("\n\n角色面部稳定不变形，画面稳定");
        prompt.Should().NotContain("@").And.NotContain("参考素材说明").And.NotContain("\n\n\n");
    }

    [Fact]
    public void Motion_WhenSeedanceHasNoBlock_GetsItsPartsWithATimeAxis() => _film.Animate("seedance").Should().Be("""
        【整体描述】
        5秒，16:9，tense, something is about to happen

        【分镜描述】
        0-2秒：camera slowly pushes in and pans left, medium close-up, from the chest up, The woman in the raincoat looks out to sea
        2-3秒：camera slowly pushes in and pans left, medium close-up, from the chest up, slowly turns her head
        3-5秒：camera slowly pushes in and pans left, medium close-up, from the chest up, she gently lifts the whistle
        Ines (low): "The {light} is dark."

        角色面部稳定不变形，动作自然流畅，4K超高清，画面稳定
        """);

    [Fact]
    public void Motion_WhenKlingHasNoBlock_StartsWithTheCameraAndEndsWithTheLength() => _film.Animate("kling").Should().Be("""
        [Camera: slowly pushes in and pans left, medium close-up, from the chest up, low angle, the camera looks up from below]
        The woman in the raincoat looks out to sea, then slowly turns her head; she gently lifts the whistle.
        [Ines, low]: "The {light} is dark."
        (Duration: 5s)
        """);

    [Fact]
    public void Motion_WhenHailuoIsAsked_HasItsCommandsInOneBracket() =>
        _film.Animate("fal-ai/minimax/hailuo-02/pro").Should().StartWith("[Push in,Pan left]\nThe woman").And.NotContain("Camera");

    [Theory]
    [InlineData("Camera: static. She breathes.", "Static shot")]
    [InlineData("The camera pans right, tilts up, zooms in and shakes. She runs.", "Pan right,Tilt up,Zoom in")]
    [InlineData("Handheld camera follows her, static at the end.", "Shake,Tracking shot")]
    [InlineData("Camera cranes up and pulls out.", "Pedestal up,Pull out")]
    public void Motion_OfHailuo_HasAtMostThreeCommandsAndNoneAgainstAnother(string motion, string commands)
    {
        _film.Motion = motion;
        _film.Animate("hailuo").Split('\n')[0].Should().Be($"[{commands}]");
    }

    [Fact]
    public void Motion_WhenVeoIsAskedWithSound_SaysSceneActionDialogueCameraSound() => _film.Animate("fal-ai/veo3.1", fromImage: false, sound: true).Should().Be($$"""
        A wet deck at night.
        {{TestFilm.Anchor}}
        The woman in the raincoat looks out to sea, then slowly turns her head; she gently lifts the whistle.
        Ines says in a low voice: "The {light} is dark."
        medium close-up, from the chest up, low angle, the camera looks up from below, camera slowly pushes in and pans left.
        Sound effects: engine hum.
        """);

    [Fact]
    public void Motion_WhenAPictureShowsWhoAndWhere_DoesNotSayItAgain() => _film.Animate("wan").Should().NotContain("wet deck").And.NotContain("silver").And.StartWith("The woman in the raincoat");

    [Fact]
    public void Motion_OfTheAnimatic_IsTheMotionTextAsItStands() => _film.Animate("animatic").Should().Be(_film.Motion);

    [Fact]
    public void Motion_WithoutAMotionText_IsTheFirstFrame()
    {
        _film.Motion = "";
        _film.Shown = "A woman at a rail.";
        _film.Animate("animatic").Should().Be("A woman at a rail.");
    }
}
