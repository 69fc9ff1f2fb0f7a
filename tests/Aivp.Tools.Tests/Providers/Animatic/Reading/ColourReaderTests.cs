using Aivp.Tools.Providers.Animatic.Reading;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Tests.Providers.Animatic.Reading;

public sealed class ColourReaderTests
{
    [Theory]
    [InlineData("yellow raincoat, black boots", "raincoat", "edbf2f")]
    [InlineData("yellow raincoat, black boots", "boots", "232127")]
    [InlineData("a much-mended navy blue wool coat", "coat", "26345a")]
    [InlineData("coat in mustard", "coat", "c8982c")]
    [InlineData("red scarf over a green sweater", "sweater", "3f8350")]
    public void Of_WhenAColourBelongsToTheNoun_FindsIt(string text, string noun, string hex)
    {
        Phrase phrase = Phrase.Of(text);

        ColourReader.Of(phrase, phrase.Find(noun)).Should().Be(Rgb.Of(hex));
    }

    [Fact]
    public void Of_WhenTheNounHasNoColour_FindsNone()
    {
        Phrase phrase = Phrase.Of("red scarf, sweater");

        ColourReader.Of(phrase, phrase.Find("sweater")).Should().BeNull();
    }

    [Theory]
    [InlineData("dark blue coat", -1)]
    [InlineData("pale blue coat", 1)]
    public void Of_WhenAModifierStandsBefore_ChangesLightness(string text, int direction)
    {
        Phrase phrase = Phrase.Of(text);
        Rgb plain = ColourReader.Of(Phrase.Of("blue coat"), 1)!.Value;

        Math.Sign(ColourReader.Of(phrase, 2)!.Value.Light - plain.Light).Should().Be(direction);
    }

    [Fact]
    public void Names_HoldAtLeastSixtyColours() => ColourWords.Names.Count.Should().BeGreaterThan(60);
}
