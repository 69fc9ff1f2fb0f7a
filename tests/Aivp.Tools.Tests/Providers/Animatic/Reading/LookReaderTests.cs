using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Reading;
using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Providers.Animatic.Reading;

public sealed class LookReaderTests
{
    [Fact]
    public void Of_WhenTheSheetIsFull_ReadsEveryPart()
    {
        Look look = LookReader.Of(Film.Ines);

        look.Gender.Should().Be(Gender.Female);
        look.Age.Should().BeInRange(60, 64);
        look.Hair.Style.Should().Be(HairStyle.Braid);
        look.Hair.Length.Should().BeGreaterThan(2);
        look.Hair.Colour.Light.Should().BeGreaterThan(0.7);
        look.Outfit.Upper.Should().Be(Upper.Raincoat);
        look.Outfit.UpperColour.Should().Be(Rgb.Of("edbf2f"));
        look.Outfit.LowerColour.Should().Be(Rgb.Of("26345a"));
        look.Outfit.Feet.Should().Be(Feet.Boots);
        look.Tell!.Kind.Should().Be(TellKind.Whistle);
        look.Tell.Second.Should().Be(Rgb.Of("c0332e"));
    }

    [Theory]
    [InlineData("bald", nameof(HairStyle.Bald))]
    [InlineData("grey buzz cut", nameof(HairStyle.Buzz))]
    [InlineData("long black braid", nameof(HairStyle.Braid))]
    [InlineData("two red pigtails", nameof(HairStyle.Braids))]
    [InlineData("brown, in a bun", nameof(HairStyle.Bun))]
    [InlineData("blonde ponytail", nameof(HairStyle.Ponytail))]
    [InlineData("black afro", nameof(HairStyle.Afro))]
    [InlineData("green mohawk", nameof(HairStyle.Mohawk))]
    [InlineData("short brown hair", nameof(HairStyle.Short))]
    [InlineData("shoulder-length wavy hair", nameof(HairStyle.Loose))]
    [InlineData("receding grey hair", nameof(HairStyle.Receding))]
    public void Of_WhenHairIsDescribed_KnowsItsStyle(string hair, string style) =>
        LookReader.Of(Sheet(c => c with { Hair = hair, Gender = "female" })).Hair.Style.ToString().Should().Be(style);

    [Theory]
    [InlineData("black trench coat", nameof(Upper.Coat))]
    [InlineData("red hoodie and jeans", nameof(Upper.Hoodie))]
    [InlineData("white t-shirt, blue denim jacket", nameof(Upper.Jacket))]
    [InlineData("brown waistcoat over a white shirt", nameof(Upper.Vest))]
    [InlineData("green dress", nameof(Upper.Dress))]
    [InlineData("blue overalls", nameof(Upper.Overalls))]
    [InlineData("navy police uniform", nameof(Upper.Uniform))]
    [InlineData("white lab coat", nameof(Upper.LabCoat))]
    [InlineData("grey cloak", nameof(Upper.Cloak))]
    public void Of_WhenClothesAreDescribed_FindsTheOutermost(string outfit, string upper) =>
        LookReader.Of(Sheet(c => c with { DefaultOutfit = outfit })).Outfit.Upper.ToString().Should().Be(upper);

    [Theory]
    [InlineData("thin scar across the left cheek", nameof(TellKind.Scar))]
    [InlineData("black eyepatch", nameof(TellKind.Eyepatch))]
    [InlineData("gold hoop earring", nameof(TellKind.Earring))]
    [InlineData("a white streak in the hair", nameof(TellKind.HairStreak))]
    [InlineData("leather satchel", nameof(TellKind.Satchel))]
    [InlineData("silver pocket watch", nameof(TellKind.Pendant))]
    [InlineData("round paper lantern", nameof(TellKind.PaperLantern))]
    [InlineData("a humming zibbik", nameof(TellKind.Emblem))]
    public void Of_WhenTheTellIsDescribed_DrawsIt(string tell, string kind) =>
        LookReader.Of(Sheet(c => c with { VisualTell = tell })).Tell!.Kind.ToString().Should().Be(kind);

    [Theory]
    [InlineData("nine", 9)]
    [InlineData("34", 34)]
    [InlineData("late 20s", 28)]
    [InlineData("mid-40s", 45)]
    [InlineData("thirty-five years old", 35)]
    [InlineData("teenager", 16)]
    [InlineData("elderly", 71)]
    public void Of_WhenAgeIsSaid_ReadsIt(string age, double years) =>
        LookReader.Of(Sheet(c => c with { Age = age })).Age.Should().Be(years);

    [Theory]
    [InlineData("178 cm", 178)]
    [InlineData("1.65 m", 165)]
    [InlineData("5'10", 177.8)]
    public void Of_WhenHeightIsMeasured_TakesIt(string height, double centimetres) =>
        LookReader.Of(Sheet(c => c with { Height = height })).Height.Should().BeApproximately(centimetres, 0.1);

    [Fact]
    public void Of_WhenTheSheetIsEmpty_ChoosesByTheCharacterAlone()
    {
        Look first = LookReader.Of(Sheet(c => c));
        Look again = LookReader.Of(Sheet(c => c));
        Look other = LookReader.Of(new Character(CharacterId.Of("Somebody Else"), "Somebody Else", default));

        again.Should().BeEquivalentTo(first);
        other.Outfit.Should().NotBeEquivalentTo(first.Outfit);
    }

    [Theory]
    [InlineData("red scarf")]
    [InlineData("white streak in the hair")]
    [InlineData("brass whistle")]
    [InlineData("round glasses")]
    [InlineData("green gloves")]
    public void WithoutTell_WhateverItIs_ChangesTheLook(string tell)
    {
        Look look = LookReader.Of(Sheet(c => c with { VisualTell = tell }));

        look.WithoutTell().Should().NotBe(look);
        look.WithoutTell().Tell.Should().BeNull();
    }

    private static Character Sheet(Func<Character, Character> change) => change(new(CharacterId.Of("Sam"), "Sam", default));
}
