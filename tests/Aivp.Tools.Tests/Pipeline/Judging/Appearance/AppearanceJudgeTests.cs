using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Pipeline.Judging.Appearance;

public sealed class AppearanceJudgeTests
{
    // Its reference pictures are read once for all tests.
    private static readonly PaperFilm Film = new();

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(0.56, 0.63, 0.82)]
    public async Task Judge_WhenBothAreAsOnTheirSheets_AcceptsThePictureInAnyLight(double red, double green, double blue)
    {
        Verdict verdict = await Film.JudgeAsync(Stage(red, green, blue).Put(PaperDoll.Tom, 200, 330, 290).Put(PaperDoll.Ines, 420, 340, 300), Film.Ines(), Film.Tom());

        verdict.Score.Should().BeGreaterThan(0.85);
        verdict.Defects.Should().BeEmpty();
        verdict.Characters[0].Figure!.Value.X.Should().BeGreaterThan(verdict.Characters[1].Figure!.Value.X);
    }

    [Fact]
    public async Task Judge_WhenOnlyTheShouldersAreInThePicture_JudgesWhatCanBeSeen()
    {
        Verdict verdict = await Film.JudgeAsync(Stage().Put(PaperDoll.Ines, 320, 1100, 1050), Film.Ines());

        verdict.Score.Should().BeGreaterThan(0.85);
        verdict.Characters[0].Parts.Keys.Should().Contain(["hair", "skin"]);
    }

    [Fact]
    public async Task Judge_WhenSeenFromBehind_DemandsNoFace()
    {
        Verdict verdict = await Film.JudgeAsync(Stage().Put(PaperDoll.Ines with { Back = true }, 320, 340, 300), Film.Ines(Facing.Away));

        verdict.Score.Should().BeGreaterThan(0.85);
    }

    [Fact]
    public async Task Judge_WhenHairHasAnotherColour_SaysSo()
    {
        await Finds(DefectKind.WrongHair, PaperDoll.Ines with { Hair = new(0xdc, 0xb5, 0x62) });
    }

    [Fact]
    public async Task Judge_WhenSkinHasAnotherTone_SaysSo()
    {
        await Finds(DefectKind.WrongSkin, PaperDoll.Ines with { Skin = new(0x6e, 0x45, 0x2f) });
    }

    [Fact]
    public async Task Judge_WhenTheCoatHasAnotherColour_SaysSo()
    {
        await Finds(DefectKind.WrongOutfit, PaperDoll.Ines with { Coat = new(0xb8, 0x32, 0x2f) });
    }

    [Fact]
    public async Task Judge_WhenTheTellIsMissing_SaysSo()
    {
        await Finds(DefectKind.MissingTell, PaperDoll.Ines with { Scarf = null });
    }

    [Fact]
    public async Task Judge_WhenAnotherOfTheCastStandsThere_NamesWhom()
    {
        Verdict verdict = await Finds(DefectKind.SwappedCharacter, PaperDoll.Tom);

        verdict.Reason.Should().Contain("Tom");
    }

    [Fact]
    public async Task Judge_WhenAStrangerStandsThere_SaysSo()
    {
        await Finds(DefectKind.Stranger, new(new(0xdc, 0xb5, 0x62), new(0xf1, 0xcd, 0xb2), new(0x3a, 0x84, 0x55), new(0x3d, 0x3f, 0x4a)));
    }

    [Fact]
    public async Task Judge_WhenSomebodyIsMissing_SaysWhoAndScoresNothing()
    {
        Verdict verdict = await Film.JudgeAsync(Stage().Put(PaperDoll.Ines, 320, 340, 300), Film.Ines(), Film.Tom());

        verdict.Score.Should().Be(0);
        verdict.Defects.Should().Equal(new Defect(DefectKind.MissingCharacter, CharacterId.Of("tom")));
        verdict.Characters[0].Score.Should().BeGreaterThan(0.85);
        verdict.Characters[1].Figure.Should().BeNull();
    }

    [Fact]
    public async Task Judge_WhenNobodyIsThereWhoShouldBe_StillKnowsADrawing()
    {
        Verdict verdict = await Film.JudgeAsync(Stage(), Film.Ines());

        verdict.Score.Should().Be(0);
        verdict.Defects.Should().Equal(new Defect(DefectKind.MissingCharacter, CharacterId.Of("ines")));
    }

    [Fact]
    public async Task Judge_WhenNobodyShouldBeThereAndNobodyIs_AcceptsThePicture()
    {
        Verdict verdict = await Film.JudgeAsync(Stage());

        verdict.Score.Should().Be(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Judge_WhenThereIsOneTooMany_SaysWhetherItsSomebodyTwice(bool clone)
    {
        PaperPicture picture = Stage().Put(clone ? PaperDoll.Ines : PaperDoll.Tom, 160, 340, 300).Put(PaperDoll.Ines, 420, 340, 300);

        Verdict verdict = await Film.JudgeAsync(picture, Film.Ines());

        verdict.Score.Should().BeLessThan(0.5);
        verdict.Defects.Should().Equal(clone ? new Defect(DefectKind.Clone, CharacterId.Of("ines")) : new Defect(DefectKind.ExtraPerson, null));
    }

    [Fact]
    public async Task Judge_WhenARailCutsAFigureInTwo_CountsOnePerson()
    {
        PaperPicture picture = Stage().Put(PaperDoll.Ines, 320, 340, 300).Bar(240, 18, new(0x9a, 0x92, 0x86));

        Verdict verdict = await Film.JudgeAsync(picture, Film.Ines());

        verdict.Score.Should().BeGreaterThan(0.85);
    }

    [Fact]
    public async Task Judge_WhenItIsAPhotograph_Abstains()
    {
        Random grain = new(3);
        RgbImage photo = Stage().Put(PaperDoll.Ines, 320, 340, 300).Image.Resize(160, 90).Resize(640, 360);
        for (int i = 0; i < photo.Pixels.Length; i++)
        {
            photo.Pixels[i] = (byte)Math.Clamp(photo.Pixels[i] + grain.Next(-9, 10), 0, 255);
        }

        await File.WriteAllBytesAsync(Film.PathOf("photo.png"), Png.Encode(photo));
        Verdict verdict = await Film.JudgeAsync(Film.PathOf("photo.png"), Film.Ines());

        verdict.Score.Should().BeNull();
        verdict.Reason.Should().Be("no cut-out figures found; this judge only reads animatic pictures");
        verdict.Defects.Should().BeEmpty();
    }

    [Fact]
    public async Task Judge_WhenAnEmptyPlaceIsKnownToBeDrawn_MissesWhoShouldBeThere()
    {
        // Shaded everywhere, so that nothing about it tells a drawing from a photograph.
        RgbImage place = new(640, 360);
        for (int i = 0; i < place.Pixels.Length; i++)
        {
            place.Pixels[i] = (byte)(60 + Math.Abs((i / 3 % 640 * 2 % 200) - 100));
        }

        await File.WriteAllBytesAsync(Film.PathOf("empty.png"), Png.Encode(place));

        Verdict unknown = await Film.JudgeAsync(Film.PathOf("empty.png"), Film.Ines());
        Verdict known = await Film.JudgeAsync(Film.PathOf("empty.png"), PictureStyle.CutOut, Film.Ines());

        unknown.Score.Should().BeNull();
        known.Score.Should().Be(0);
        known.Defects.Should().ContainSingle().Which.Kind.Should().Be(DefectKind.MissingCharacter);
    }

    [Fact]
    public async Task Judge_WhenThereIsNoReferencePicture_LeavesTheCharacterUnscored()
    {
        ExpectedFigure nobodyKnows = Film.Tom() with { Portraits = new Dictionary<PortraitView, string> { [PortraitView.Front] = Film.PathOf("absent.png") } };

        Verdict verdict = await Film.JudgeAsync(Stage().Put(PaperDoll.Tom, 200, 330, 290).Put(PaperDoll.Ines, 420, 340, 300), Film.Ines(), nobodyKnows);

        verdict.Score.Should().BeNull();
        verdict.Characters.Single(character => character.Character == CharacterId.Of("tom")).Score.Should().BeNull();
        verdict.Characters.Single(character => character.Character == CharacterId.Of("ines")).Score.Should().BeGreaterThan(0.85);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13 })]
    [InlineData(new byte[] { 0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46 })]
    public async Task Judge_WhenTheFileIsNoPicture_AbstainsAndSaysWhy(byte[] content)
    {
        await File.WriteAllBytesAsync(Film.PathOf("broken.png"), content);

        Verdict verdict = await Film.JudgeAsync(Film.PathOf("broken.png"), Film.Ines());

        verdict.Score.Should().BeNull();
        verdict.Reason.Should().Contain("broken.png");
    }

    [Fact]
    public async Task Judge_WhenTheFileIsMissing_Abstains()
    {
        Verdict verdict = await Film.JudgeAsync(Film.PathOf("nowhere.png"), Film.Ines());

        verdict.Score.Should().BeNull();
    }

    [Fact]
    public async Task Judge_WhenAskedTwice_GivesTheSameVerdict()
    {
        PaperPicture picture = Stage(0.7, 0.8, 1).Put(PaperDoll.Tom with { Coat = new(0x3a, 0x60, 0x40) }, 200, 330, 290).Put(PaperDoll.Ines, 420, 340, 300);

        Verdict first = await Film.JudgeAsync(picture, Film.Ines(), Film.Tom());
        Verdict second = await Film.JudgeAsync(picture, Film.Ines(), Film.Tom());

        second.Should().BeEquivalentTo(first, options => options.WithStrictOrdering());
    }

    [Fact]
    public void Expectation_HoldsNothingOfHowThePictureWasMade()
    {
        string[] names = [.. new[] { typeof(Expectation), typeof(ExpectedFigure) }.SelectMany(type => type.GetProperties()).Select(property => property.Name)];

        names.Should().Contain("Figures").And.NotContain(name => name.Contains("Defect") || name.Contains("Drift") || name.Contains("Seed") || name.Contains("Log") || name.Contains("Prompt"));
    }

    private static PaperPicture Stage(double red = 1, double green = 1, double blue = 1) => new(640, 360, red, green, blue);

    /// <summary>Judges a doll that was meant to be Ines, who must be rejected for one reason.</summary>
    private static async Task<Verdict> Finds(DefectKind kind, PaperDoll doll)
    {
        Verdict verdict = await Film.JudgeAsync(Stage(0.8, 0.9, 1).Put(doll, 320, 340, 300), Film.Ines());

        verdict.Score.Should().BeLessThan(0.75);
        verdict.Defects.Should().Equal(new Defect(kind, CharacterId.Of("ines")));
        return verdict;
    }
}
