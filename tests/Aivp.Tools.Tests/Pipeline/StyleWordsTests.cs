using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Tests.Pipeline;

public sealed class StyleWordsTests
{
    [Theory]
    [InlineData("Photorealistic film still of a wet deck at night.", PictureStyle.Photographic)]
    [InlineData("电影写实，6秒，16:9，雾夜渡轮", PictureStyle.Photographic)]
    [InlineData("Watercolour illustration of a ferry.", PictureStyle.Illustrated)]
    [InlineData("Cut-paper collage, no people.", PictureStyle.Illustrated)]
    [InlineData("Claymation, 3D, soft light.", PictureStyle.ThreeD)]
    public void In_WhenAStyleIsNamed_IsThat(string prompt, PictureStyle expected) => StyleWords.In([prompt]).Should().Be(expected);

    [Fact]
    public void In_WhenSeveralAreNamed_IsTheOneNamedMost() =>
        StyleWords.In(["Anime ferry.", null, "Anime deck, cinematic light."]).Should().Be(PictureStyle.Illustrated);

    [Fact]
    public void In_WhenNoneIsNamed_IsUnknown() => StyleWords.In(["A wet deck at night. No people.", null]).Should().BeNull();
}
