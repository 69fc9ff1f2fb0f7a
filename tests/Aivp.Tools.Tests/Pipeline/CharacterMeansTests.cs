using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Pipeline;

public sealed class CharacterMeansTests
{
    [Fact]
    public void Of_WhenTheSheetSaysNothing_IsNothing()
    {
        CharacterMeans means = CharacterMeans.Of(Sheet());
        (means.Seed, means.Weight).Should().Be((null, null));
        means.Loras.Should().BeEmpty();
    }

    [Fact]
    public void Of_WhenTwoSheetsSayTheirOwn_KeepsThemApart()
    {
        CharacterMeans ines = CharacterMeans.Of(Sheet(("Seed", "1234"), ("Reference weight", "0.8"), ("LoRA", "ines.safetensors:0.7, coat.safetensors")));
        CharacterMeans tomas = CharacterMeans.Of(Sheet(("seed", "99")));
        (ines.Seed, ines.Weight).Should().Be((1234, 0.8m));
        ines.Loras.Should().Equal(new Lora("ines.safetensors", 0.7m), new Lora("coat.safetensors", 1));
        (tomas.Seed, tomas.Weight, tomas.Loras.Count).Should().Be((99, null, 0));
    }

    [Theory]
    [InlineData("Seed", "blue", "Seed is 0 to 2147483647, not 'blue'")]
    [InlineData("Reference weight", "12", "Reference weight is 0 to 3, for example 0.8, not '12'")]
    public void Of_WhenAValueIsNone_SaysWhere(string key, string value, string message)
    {
        Func<CharacterMeans> read = () => CharacterMeans.Of(Sheet((key, value)));
        read.Should().Throw<SkillArgumentException>().WithMessage($"*ines.md*{message}*");
    }

    [Theory]
    [InlineData("https://example.com/a.safetensors", "https://example.com/a.safetensors", 1)]
    [InlineData("https://example.com/a.safetensors:0.5", "https://example.com/a.safetensors", 0.5)]
    public void Lora_WhenItIsAnAddress_KeepsItsColon(string text, string name, double weight) => Lora.Parse(text).Should().Be(new Lora(name, (decimal)weight));

    private static Character Sheet(params (string Key, string Text)[] other) => new(new CharacterId("ines"), "Ines", new SourceLine("script/characters/ines.md", 1))
    {
        Other = other.ToDictionary(one => one.Key, one => one.Text),
    };
}
