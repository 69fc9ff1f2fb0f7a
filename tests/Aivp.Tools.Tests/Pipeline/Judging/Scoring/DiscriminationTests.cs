using Aivp.Tools.Pipeline.Judging.Scoring;

namespace Aivp.Tools.Tests.Pipeline.Judging.Scoring;

public sealed class DiscriminationTests
{
    [Theory]
    [InlineData(new[] { 0.9, 0.8 }, new[] { 0.1, 0.2 }, 1)]
    [InlineData(new[] { 0.1, 0.2 }, new[] { 0.9, 0.8 }, 0)]
    [InlineData(new[] { 0.5 }, new[] { 0.5, 0.5 }, 0.5)]
    [InlineData(new[] { 0.9, 0.4 }, new[] { 0.5, 0.3 }, 0.75)]
    public void Auc_IsTheShareOfCouplesInTheRightOrder(double[] same, double[] different, double expected) =>
        Discrimination.Auc(same, different).Should().Be(expected);

    [Fact]
    public void Rank_WhenTheSameAreAlike_PutsThemFirst()
    {
        string[] subjects = [.. Enumerable.Range(0, 16).Select(i => $"subject {i / 2}")];

        Ranking[] rankings = [.. Discrimination.Rank(subjects, (a, b) => subjects[a] == subjects[b] ? 0.9 : 0.1 + (0.01 * b), draws: 3, seed: 1)];

        rankings.Should().HaveCount(16 * 3).And.OnlyContain(ranking => ranking.Right && ranking.Margin > 0.6);
    }

    [Fact]
    public void Rank_WhenAllAreEquallyAlike_IsNeverRight()
    {
        string[] subjects = [.. Enumerable.Range(0, 16).Select(i => $"subject {i / 2}")];

        Discrimination.Rank(subjects, (_, _) => 0.5, draws: 2, seed: 1).Should().OnlyContain(ranking => !ranking.Right && ranking.Margin == 0, "a tie is no victory");
    }

    [Fact]
    public void Rank_WithTheSameSeed_DrawsTheSame()
    {
        string[] subjects = [.. Enumerable.Range(0, 30).Select(i => $"subject {i % 10}")];

        Discrimination.Rank(subjects, Likeness, 5, seed: 7).Should().Equal(Discrimination.Rank(subjects, Likeness, 5, seed: 7));

        static double Likeness(int a, int b) => ((a * 31) + (b * 17)) % 101;
    }

    [Fact]
    public void ConfidentHalf_LooksAtTheWidestMarginsOnly() =>
        Discrimination.ConfidentHalf([new("a", true, 0.9), new("a", true, 0.8), new("a", false, 0.1), new("a", false, 0.2)]).Should().Be(1);
}
