using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Pipeline.Judging.Local;

namespace Aivp.Tools.Tests.Pipeline.Judging.Local;

public sealed class LocalVisionJudgeTests
{
    [Fact]
    public async Task Judge_WhenTheLibraryIsMissing_SaysUnavailableAndWhyAndScoresNothing()
    {
        using TestSight sight = new(TestSight.NoLibrary);
        string picture = sight.Save("picture.png", Toys.Draw(1));

        Verdict verdict = await sight.Judge.JudgeAsync(picture, Expected.Frame(Expected.Figure("Toy", picture)), CancellationToken.None);

        verdict.Score.Should().BeNull();
        verdict.Characters.Should().BeEmpty();
        verdict.Reason.Should().StartWith("unavailable: ").And.Contain("tools/fetch-onnx").And.Contain("Colours alone, which say little: Toy 1.00");
    }

    [Fact]
    public async Task Judge_WhenTheWeightsAreMissing_SaysUnavailableAndNamesTheFile()
    {
        using TestSight sight = new(new() { Weights = Path.GetTempPath() });
        string picture = sight.Save("picture.png", Toys.Draw(1));

        Verdict verdict = await sight.Judge.JudgeAsync(picture, Expected.Frame(Expected.Figure("Toy", picture)), CancellationToken.None);

        verdict.Score.Should().BeNull();
        verdict.Reason.Should().StartWith("unavailable: ").And.Contain("can't be read from");
    }

    [Fact]
    public async Task Judge_WhenTheLibraryIsMissing_LeavesTheOtherJudgesTheirScores()
    {
        using TestSight sight = new(TestSight.NoLibrary);
        string picture = sight.Save("picture.png", Toys.Draw(1));
        Expectation expected = Expected.Frame(Expected.Figure("Toy", picture));
        JudgePanel panel = new([new Content(), sight.Judge], []);

        PanelVerdict verdict = await panel.JudgeAsync(picture, expected, CancellationToken.None);

        verdict.Score.Should().Be(0.9);
    }

    [Fact]
    public async Task Panel_WhenTheFilmIsCutFromPaper_DoesntAskTheNetworks()
    {
        using TestSight sight = new();
        string picture = sight.Save("picture.png", Toys.Draw(1));
        Expectation expected = Expected.Frame(Expected.Figure("Toy", picture)) with { Style = Aivp.Tools.Pipeline.PictureStyle.CutOut };
        JudgePanel panel = new([new Content(), sight.Judge], []);

        PanelVerdict verdict = await panel.JudgeAsync(picture, expected, CancellationToken.None);

        verdict.Verdicts.Select(judge => judge.Judge).Should().Equal("content/1");
    }

    [Fact]
    public async Task Judge_WhenNobodyIsExpected_Abstains()
    {
        using TestSight sight = new();

        Verdict verdict = await sight.Judge.JudgeAsync("nowhere.png", Expected.Frame(), CancellationToken.None);

        verdict.Score.Should().BeNull();
        verdict.Reason.Should().Contain("nobody is expected");
    }

    [Fact]
    public async Task Judge_WhenNothingStandsOut_Abstains()
    {
        using TestSight sight = new();
        RgbImage wall = new(256, 256);
        Array.Fill(wall.Pixels, (byte)200);
        string picture = sight.Save("wall.png", wall), toy = sight.Save("toy.png", Toys.Draw(1));

        Verdict verdict = await sight.Judge.JudgeAsync(picture, Expected.Frame(Expected.Figure("Toy", toy)), CancellationToken.None);

        verdict.Score.Should().BeNull();
        verdict.Characters.Single().Reason.Should().Contain("nothing stands out");
    }

    [Fact]
    public async Task Judge_WhenThereIsNoReference_Abstains()
    {
        using TestSight sight = new();
        string picture = sight.Save("toy.png", Toys.Draw(1));
        ExpectedFigure nobody = Expected.Figure("Toy", picture) with { Portraits = new Dictionary<Aivp.Tools.Storyboards.PortraitView, string>() };

        Verdict verdict = await sight.Judge.JudgeAsync(picture, Expected.Frame(nobody), CancellationToken.None);

        verdict.Score.Should().BeNull();
        verdict.Characters.Single().Reason.Should().Contain("no reference picture");
    }

    [Fact]
    public async Task Judge_WhenTheReferenceItselfStandsThere_SaysCopyPaste()
    {
        using TestSight sight = new();
        string toy = sight.Save("toy.png", Toys.Draw(2)), copy = sight.Save("copy.png", Toys.Draw(2).Resize(400, 400));

        Verdict verdict = await sight.Judge.JudgeAsync(copy, Expected.Frame(Expected.Figure("Toy", toy)), CancellationToken.None);

        verdict.Defects.Select(defect => defect.Kind).Should().Contain(DefectKind.CopyPaste);
        verdict.Score.Should().BeLessThanOrEqualTo(LocalVisionJudge.FlawedFrame);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a picture")]
    [InlineData("<!doctype html><html><body>502 Bad Gateway</body></html>")]
    public async Task Judge_WhenTheFileIsNoPicture_SaysSo(string content)
    {
        using TestSight sight = new();
        string toy = sight.Save("toy.png", Toys.Draw(1));
        string picture = sight.Engine.Write("candidate.png", System.Text.Encoding.UTF8.GetBytes(content));

        Func<Task> judge = () => sight.Judge.JudgeAsync(picture, Expected.Frame(Expected.Figure("Toy", toy)), CancellationToken.None);

        (await judge.Should().ThrowAsync<MediaException>()).WithMessage("*candidate.png*");
    }

    [Fact]
    public async Task Judge_WhenThePictureClaimsToBeHuge_RefusesItByItsHeader()
    {
        using TestSight sight = new();
        string toy = sight.Save("toy.png", Toys.Draw(1));
        byte[] bomb = Png.Encode(Toys.Draw(1));
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 60_000);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 60_000);
        string picture = sight.Engine.Write("bomb.png", bomb);

        Func<Task> judge = () => sight.Judge.JudgeAsync(picture, Expected.Frame(Expected.Figure("Toy", toy)), CancellationToken.None);

        await judge.Should().ThrowAsync<MediaException>().WithMessage("*bomb.png*");
    }

    [Fact]
    public void Version_ChangesWithTheNetworkAndTheStyle()
    {
        string[] versions =
        [
            LocalVisionJudge.VersionOf(FaceNetwork.Faceres, Aivp.Tools.Pipeline.PictureStyle.Photographic),
            LocalVisionJudge.VersionOf(FaceNetwork.Dlib, Aivp.Tools.Pipeline.PictureStyle.Photographic),
            LocalVisionJudge.VersionOf(FaceNetwork.Dlib, Aivp.Tools.Pipeline.PictureStyle.Illustrated),
        ];

        versions.Should().OnlyHaveUniqueItems();
    }

    /// <summary>A judge that is content with everything.</summary>
    private sealed class Content : IConsistencyJudge
    {
        public string Name => "content";

        public string Version => "1";

        public Task<Verdict> JudgeAsync(string picture, Expectation expected, CancellationToken cancellationToken) => Task.FromResult(new Verdict(
            "content/1", 0.9, [.. expected.Figures.Select(figure => new CharacterVerdict(figure.Character.Id, 0.9, new Dictionary<string, double>(), null, "fine"))], [], "fine"));
    }
}
