using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Aivp.Tools.Tests.Media.Ffmpeg;
using Aivp.Tools.Tests.Pipeline.Judging.Local;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Pipeline.Judging.Scoring;

/// <summary>The scoring skills as a door gets them, on pictures drawn for the purpose.</summary>
public sealed class ScoringTests : IDisposable
{
    private readonly TestEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Score_RanksPicturesOfTheSameToyFirst()
    {
        string reference = Save("reference.png", Toys.Draw(2));
        string[] pictures = [Save("other.png", Toys.Draw(5)), Save("same.png", Toys.Draw(2, x: 0.42, size: 0.7, wall: 190)), Save("another.png", Toys.Draw(8))];

        ScoreReport report = await Skills().ScoreAsync(new(pictures, [new(reference, "Toy")]), CancellationToken.None);

        report.Unavailable.Should().BeNull();
        report.Ranking[0].File.Should().Be(pictures[1]);
        report.Ranking.Should().BeInDescendingOrder(picture => picture.Score);
        ScoredCharacter toy = report.Ranking[0].Characters.Single();
        toy.Name.Should().Be("Toy");
        toy.Parts.Keys.Should().Equal("wardrobe", "look");
        toy.Evidence!.Mask.Should().BeInRange(0.05, 0.6);
    }

    [Fact]
    public async Task Score_WhenOnePictureIsDamaged_ScoresTheOthersAndSaysWhy()
    {
        string reference = Save("reference.png", Toys.Draw(2));
        string damaged = _engine.Write("damaged.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]);

        ScoreReport report = await Skills().ScoreAsync(new([damaged, reference], [new(reference, null)]), CancellationToken.None);

        report.Ranking.Select(picture => picture.File).Should().Equal(reference, damaged);
        report.Ranking[1].Score.Should().BeNull();
        report.Ranking[1].Reason.Should().Contain("damaged.jpg");
    }

    [Fact]
    public async Task Score_WhenTheLibraryIsMissing_RanksByColoursAndSaysSo()
    {
        string reference = Save("reference.png", Toys.Draw(2)), same = Save("same.png", Toys.Draw(2, x: 0.45)), other = Save("other.png", Toys.Draw(5));

        ScoreReport report = await Skills(TestSight.NoLibrary.Library).ScoreAsync(new([other, same], [new(reference, null)]), CancellationToken.None);

        report.Judge.Should().Be("palette (fallback)");
        report.Unavailable.Should().Contain("tools/fetch-onnx");
        report.Ranking.Select(picture => picture.File).Should().Equal(same, other);
        report.Ranking.Select(picture => picture.Verdict).Should().AllBeEquivalentTo(Likeness.Unsure);
    }

    [Fact]
    public async Task Compare_NamesTheBetterOneInEitherOrder()
    {
        string reference = Save("reference.png", Toys.Draw(2)), same = Save("same.png", Toys.Draw(2, x: 0.45)), other = Save("other.png", Toys.Draw(5));

        ComparisonReport one = await Skills().CompareAsync(new([same, other], [new(reference, null)]), CancellationToken.None);
        ComparisonReport two = await Skills().CompareAsync(new([other, same], [new(reference, null)]), CancellationToken.None);

        one.Better.Should().Be(same);
        two.Better.Should().Be(same);
        two.Margin.Should().Be(one.Margin);
    }

    [Fact]
    public async Task Compare_WhenBothAreTheSamePicture_IsTooCloseToSay()
    {
        string reference = Save("reference.png", Toys.Draw(2));

        ComparisonReport report = await Skills().CompareAsync(new([reference, reference], [new(reference, null)]), CancellationToken.None);

        report.Better.Should().BeNull();
        report.Margin.Should().Be(0);
    }

    [Fact]
    public async Task Benchmark_OnToys_KnowsThemApart()
    {
        for (int toy = 1; toy <= 5; toy++)
        {
            Directory.CreateDirectory(_engine.At($"toys/{toy}"));
            Save($"toys/{toy}/a.png", Toys.Draw(toy));
            Save($"toys/{toy}/b.png", Toys.Draw(toy, x: 0.43, size: 0.7, wall: 185));
        }

        BenchmarkReport report = await Skills().BenchmarkAsync(_engine.At("toys"), PictureStyle.Photographic, CancellationToken.None);

        report.Pictures.Should().Be(10);
        report.Rankings.Should().Be(10 * 20);
        report.Top1.Should().BeGreaterThan(0.9);
        report.Auc.Should().BeGreaterThan(0.9);
        report.Subjects.Should().HaveCount(5);
    }

    [Theory]
    [InlineData("missing", "no folder")]
    [InlineData(".", "0 pictures of 0 subjects")]
    public async Task Benchmark_WhenThereIsTooLittle_SaysWhatItNeeds(string folder, string expected)
    {
        Func<Task> measure = () => Skills().BenchmarkAsync(_engine.At(folder), PictureStyle.Photographic, CancellationToken.None);

        (await measure.Should().ThrowAsync<SkillArgumentException>()).WithMessage($"*{expected}*");
    }

    [Fact]
    public async Task Score_WhenAskedForAModelThatIsNotSetUp_SaysWhatThereIs()
    {
        string reference = Save("reference.png", Toys.Draw(2));

        Func<Task> score = () => Skills().ScoreAsync(new([reference], [new(reference, null)]) { Judge = "vlm" }, CancellationToken.None);

        (await score.Should().ThrowAsync<SkillArgumentException>()).WithMessage("judge: *");
    }

    [Fact]
    public async Task Score_ByThePanel_HasEveryJudgesWords()
    {
        string reference = Save("reference.png", Toys.Draw(2)), same = Save("same.png", Toys.Draw(2, x: 0.45));

        ScoreReport report = await Skills().ScoreAsync(new([same], [new(reference, "Toy")]) { Judge = "panel" }, CancellationToken.None);

        report.Ranking.Single().Reason.Should().Contain("local/").And.Contain("appearance/");
    }

    private static IScoreSkills Skills(string library = "") => new ServiceCollection()
        .AddAivp(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Judging:Local:Library"] = library }).Build())
        .BuildServiceProvider()
        .GetRequiredService<IScoreSkills>();

    private string Save(string name, RgbImage picture)
    {
        File.WriteAllBytes(_engine.At(name), Png.Encode(picture));
        return _engine.At(name);
    }
}
