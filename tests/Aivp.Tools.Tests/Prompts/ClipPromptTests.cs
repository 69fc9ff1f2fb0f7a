using Aivp.Tools.Prompts;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Prompts;

public sealed class ClipPromptTests
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

    [Theory]
    [InlineData("fal-ai/kling-video/v2.6/pro", Kling)]
    [InlineData("fal-ai/veo3.1", "She turns.")]
    [InlineData("animatic", "She turns.")]
    public void Of_WhenAModelHasABlockOfItsOwn_IsThatOne(string model, string expected) => ClipPrompt.Of(Shot(Seedance, Kling), model).Should().Be(expected);

    [Fact]
    public void Of_WhenSeedanceIsAsked_SpeaksOfNoPicturesThatAreNotAttached()
    {
        string prompt = ClipPrompt.Of(Shot(Seedance, Kling), "fal-ai/bytedance/seedance/v1.5/pro");
        prompt.Should().StartWith("【整体描述】\n电影写实，5秒").And.Contain("中的女人缓缓回头").And.EndWith("\n\n角色面部稳定不变形，画面稳定");
        prompt.Should().NotContain("@").And.NotContain("参考素材说明").And.NotContain("\n\n\n");
    }

    [Theory]
    [InlineData("fal-ai/bytedance/seedance/v1.5/pro")]
    [InlineData("fal-ai/kling-video/v2.6/pro")]
    public void Of_WhenTheModelHasNoBlock_IsTheMotionText(string model) => ClipPrompt.Of(Shot(null, null), model).Should().Be("She turns.");

    private static Shot Shot(string? seedance, string? kling) =>
        new(new(1, 1), "shot-01", new("x.md", 1), new("deck"), new("cam_0", Framing.Medium, CameraAngle.EyeLevel), Variation.Small, TimeSpan.FromSeconds(4))
        {
            MotionText = "She turns.",
            Clip = new() { SeedancePrompt = seedance, KlingPrompt = kling },
        };
}
