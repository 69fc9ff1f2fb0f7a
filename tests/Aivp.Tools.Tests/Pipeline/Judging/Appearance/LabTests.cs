using Aivp.Tools.Pipeline.Judging.Appearance;

namespace Aivp.Tools.Tests.Pipeline.Judging.Appearance;

public class LabTests
{
    [Theory]
    [InlineData(0xff, 0xff, 0xff, 100, 0, 0)]
    [InlineData(0, 0, 0, 0, 0, 0)]
    [InlineData(0xff, 0, 0, 53.2, 80.1, 67.2)]
    [InlineData(0, 0, 0xff, 32.3, 79.2, -107.9)]
    public void Of_WhenTheLightIsWhite_GivesTheKnownValues(int red, int green, int blue, float l, float a, float b)
    {
        Lab lab = Lab.Of(new((byte)red, (byte)green, (byte)blue), Light.White);

        lab.L.Should().BeApproximately(l, 0.3f);
        lab.A.Should().BeApproximately(a, 0.3f);
        lab.B.Should().BeApproximately(b, 0.3f);
    }

    [Fact]
    public void Of_WhenTheSceneIsTinted_GivesThePaintInWhiteLight()
    {
        Light night = new(0.565f, 0.627f, 0.816f);
        Rgb coat = new(0x2f, 0x4f, 0x7d);

        Lab.Of(night.On(coat), night).DistanceTo(Lab.Of(coat, Light.White)).Should().BeLessThan(1.5f);
    }

    [Theory]
    [InlineData(0x2f, 0x4f, 0x7d)]
    [InlineData(0xf0, 0xc8, 0xa8)]
    [InlineData(0xed, 0xbf, 0x2f)]
    public void DistanceTo_WhenOneLiesInShade_IsSmall(int red, int green, int blue)
    {
        Rgb paint = new((byte)red, (byte)green, (byte)blue);
        Rgb shaded = new((byte)(red * .88), (byte)(green * .88), (byte)(blue * .88));

        Lab.Of(paint, Light.White).DistanceTo(Lab.Of(shaded, Light.White)).Should().BeLessThan(AppearanceThresholds.SameColour);
    }

    [Fact]
    public void IsShadeOf_WhenALineIsDrawnInADarkerShade_IsTrue()
    {
        Lab coat = Lab.Of(new(0x86, 0x8a, 0x92), Light.White);

        Lab.Of(new(0x57, 0x5a, 0x5f), Light.White).IsShadeOf(coat).Should().BeTrue();
        Lab.Of(new(0xd8, 0xa0, 0x18), Light.White).IsShadeOf(coat).Should().BeFalse();
    }
}
