using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Pipeline.Judging.Local;

namespace Aivp.Tools.Tests.Pipeline.Judging.Local;

public sealed class CastGalleryTests
{
    private static readonly CastReference s_ines = Figures.Cast("Ines", Figures.Ines);
    private static readonly CastReference s_bako = Figures.Cast("Bako", Figures.Bako);
    private static readonly CastReference s_lumi = Figures.Cast("Lumi", Figures.Lumi);

    private readonly CastGallery _gallery = new(new(Calibrations.For(PictureStyle.Photographic, FaceNetwork.Faceres), photographic: true));

    [Fact]
    public void Match_WhenEachIsThere_FindsEachWhateverTheOrder()
    {
        CastMatches matches = _gallery.Match([Figures.Of(Figures.Bako), Figures.Of(Figures.Ines)], [s_ines, s_bako], [s_lumi]);

        matches.Expected.Select(match => match.Likeness).Should().AllBeEquivalentTo(Likeness.Same);
        matches.Expected.Select(match => match.Score).Should().OnlyContain(score => score > Scale.SameScore);
        matches.Extras.Should().BeEmpty();
    }

    [Fact]
    public void Match_WhenAnotherOfTheCastStandsThere_SaysSwappedAndWho()
    {
        CastMatch match = _gallery.Match([Figures.Of(Figures.Lumi)], [s_ines], [s_lumi]).Expected.Single();

        match.Defect.Should().Be(DefectKind.SwappedCharacter);
        match.Likeness.Should().Be(Likeness.Different);
        match.Score.Should().BeLessThanOrEqualTo(Scale.DifferentScore);
        match.Reason.Should().StartWith("Lumi stands here");
    }

    [Fact]
    public void Match_WhenOneIsThereTwice_SaysCloneOfWhom()
    {
        CastMatches matches = _gallery.Match([Figures.Of(Figures.Ines), Figures.Of(Figures.Ines, picture: 1)], [s_ines, s_bako], []);

        matches.Expected[0].Likeness.Should().Be(Likeness.Same);
        matches.Expected[1].Defect.Should().Be(DefectKind.Clone);
        matches.Expected[1].Reason.Should().StartWith("Ines is seen twice");
    }

    [Fact]
    public void Match_WhenSomebodyUnknownStandsThere_SaysStranger()
    {
        CastMatch match = _gallery.Match([Figures.Of(Figures.Nobody)], [s_ines], [s_bako]).Expected.Single();

        match.Defect.Should().Be(DefectKind.Stranger);
        match.Likeness.Should().Be(Likeness.Different);
    }

    [Fact]
    public void Match_WhenAFigureIsMissing_IsUnsureAndSaysHowManyThereAre()
    {
        CastMatches matches = _gallery.Match([Figures.Of(Figures.Ines)], [s_ines, s_bako], []);

        matches.Expected[0].Likeness.Should().Be(Likeness.Same);
        matches.Expected[1].Likeness.Should().Be(Likeness.Unsure);
        matches.Expected[1].Reason.Should().Contain("1 of 2");
    }

    [Theory]
    [InlineData(Figures.Nobody, null)]
    [InlineData(Figures.Bako, 1)]
    [InlineData(Figures.Ines, 0)]
    public void Match_WhenSomebodyIsTooMany_SaysWhomTheyResemble(int who, int? member)
    {
        CastMatches matches = _gallery.Match([Figures.Of(Figures.Ines), Figures.Of(who, alike: 0.79, picture: 3)], [s_ines], [s_bako]);

        matches.Expected.Single().Likeness.Should().Be(Likeness.Same);
        matches.Extras.Should().ContainSingle().Which.Member.Should().Be(member);
    }

    [Fact]
    public void Match_WhenTheOneTooManyIsFarAway_LeavesThemOut() =>
        _gallery.Match([Figures.Of(Figures.Ines), Figures.Of(Figures.Nobody, faceSize: 30)], [s_ines], []).Extras.Should().BeEmpty();

    [Fact]
    public void Match_WhenTwoOfTheCastLookTheSame_IsUnsure()
    {
        CastReference twin = s_ines with { Name = "Ines's twin" };

        CastMatch match = _gallery.Match([Figures.Of(Figures.Ines)], [s_ines], [twin]).Expected.Single();

        match.Likeness.Should().Be(Likeness.Unsure);
        match.Reason.Should().StartWith("can't be told from Ines's twin");
    }

    [Fact]
    public void Match_WhenNobodyIsSeen_IsUnsureOfEverybody() =>
        _gallery.Match([], [s_ines, s_bako], []).Expected.Select(match => match.Likeness).Should().AllBeEquivalentTo(Likeness.Unsure);
}
