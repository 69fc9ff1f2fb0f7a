using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Local;

namespace Aivp.Tools.Tests.Pipeline.Judging.Local;

public sealed class FigureComparerTests
{
    private static readonly CastReference s_ines = Figures.Cast("Ines", Figures.Ines);

    private readonly FigureComparer _photographs = Comparer(PictureStyle.Photographic);

    [Theory]
    [InlineData(Figures.Ines, Likeness.Same)]
    [InlineData(Figures.Bako, Likeness.Different)]
    public void Compare_WhenFaceAndClothesAreSeen_KnowsTheOneFromTheOther(int who, Likeness expected)
    {
        Resemblance resemblance = _photographs.Compare(Figures.Of(who), s_ines);

        resemblance.Likeness.Should().Be(expected);
        resemblance.Parts.Keys.Should().Equal("face", "wardrobe", "look");
    }

    [Fact]
    public void Compare_WhenTheFaceIsTooSmall_IsUnsureAndSaysHowSmall()
    {
        Resemblance resemblance = _photographs.Compare(Figures.Of(Figures.Ines, faceSize: 37), s_ines);

        resemblance.Likeness.Should().Be(Likeness.Unsure);
        resemblance.Reason.Should().StartWith("the face is 37 pixels high; under 48");
    }

    [Fact]
    public void Compare_WhenThereIsNoFace_JudgesByWhatItWears()
    {
        Resemblance same = _photographs.Compare(Figures.Of(Figures.Ines, faceSize: 0, alike: 0.9), s_ines);
        Resemblance other = _photographs.Compare(Figures.Of(Figures.Bako, faceSize: 0), s_ines);

        same.Likeness.Should().Be(Likeness.Same);
        same.Face.Should().BeNull();
        other.Likeness.Should().Be(Likeness.Different);
    }

    [Fact]
    public void Compare_WhenThereIsNoFaceAndNothingStandsOut_IsUnsure()
    {
        Resemblance resemblance = _photographs.Compare(Figures.Of(Figures.Ines, faceSize: 0, stood: false), s_ines);

        resemblance.Likeness.Should().Be(Likeness.Unsure);
        resemblance.Reason.Should().StartWith("nothing stands out");
    }

    [Fact]
    public void Compare_WhenTheScriptChangesClothes_LeavesThemOut()
    {
        Figure disguised = Figures.Of(Figures.Ines, wears: Figures.Nobody);

        Resemblance unasked = _photographs.Compare(disguised, s_ines);
        unasked.Wardrobe.Should().BeLessThan(Scale.DifferentScore, "nobody asked for other clothes");
        unasked.Score.Should().BeLessThan(_photographs.Compare(Figures.Of(Figures.Ines), s_ines).Score);
        Resemblance resemblance = _photographs.Compare(disguised, s_ines with { Outfits = [] });
        resemblance.Likeness.Should().Be(Likeness.Same);
        resemblance.Parts.Keys.Should().Equal("face");
    }

    [Fact]
    public void Compare_WhenAReferenceShowsTheNewClothes_ComparesWithThat()
    {
        CastReference inDisguise = s_ines with { Outfits = [Figures.Of(Figures.Bako, wears: Figures.Nobody, picture: 7)] };

        Resemblance resemblance = _photographs.Compare(Figures.Of(Figures.Ines, wears: Figures.Nobody), inDisguise);

        resemblance.Likeness.Should().Be(Likeness.Same);
        resemblance.Wardrobe.Should().BeGreaterThan(0.5);
    }

    [Fact]
    public void Compare_WhenDrawnAndOnlyTheFaceIsLeft_IsUnsure() =>
        Comparer(PictureStyle.Illustrated).Compare(Figures.Of(Figures.Ines), s_ines with { Outfits = [] }).Likeness.Should().Be(Likeness.Unsure);

    [Fact]
    public void Compare_WhenThereIsNoReference_IsUnsure() =>
        _photographs.Compare(Figures.Of(Figures.Ines), new("Ines", [], [], [])).Reason.Should().Contain("no reference picture");

    [Fact]
    public void Compare_WhenSeenFromBehind_TakesTheBackPortrait()
    {
        CastReference reference = s_ines with { FromBehind = [Figures.Of(Figures.Ines, faceSize: 0, wears: Figures.Lumi, alike: 0.9, picture: 8)] };

        _photographs.Compare(Figures.Of(Figures.Ines, faceSize: 0, wears: Figures.Lumi, alike: 0.9), reference).Likeness.Should().Be(Likeness.Same);
    }

    private static FigureComparer Comparer(PictureStyle style) =>
        new(Calibrations.For(style, FaceNetwork.Faceres), style is PictureStyle.Photographic);
}
