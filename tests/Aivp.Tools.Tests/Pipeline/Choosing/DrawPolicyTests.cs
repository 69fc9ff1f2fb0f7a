using Aivp.Tools.Pipeline.Choosing;

namespace Aivp.Tools.Tests.Pipeline.Choosing;

public sealed class DrawPolicyTests
{
    private static readonly double[] s_goodFilm = [0.9, 0.85, 0.3, 0.92, 0.88, 0.2, 0.9, 0.86];
    private static readonly double[] s_hopelessFilm = [.. Enumerable.Repeat(0.3, 40)];

    [Fact]
    public void IsWorth_WhenNothingIsDrawnYet_Draws() => Policy([]).IsWorth([]).Should().BeTrue();

    [Fact]
    public void IsWorth_WhenTheFilmUsuallySucceeds_TriesAgain() => Policy(s_goodFilm).IsWorth([0.3]).Should().BeTrue();

    [Fact]
    public void IsWorth_WhenTheFilmNeverDoes_StopsAndSaysWhatADollarWouldBuy()
    {
        DrawPolicy policy = Policy(s_hopelessFilm);

        policy.IsWorth([0.3]).Should().BeFalse();
        policy.Remark([0.3]).Should().Contain("Another draw for $0.04 is expected to add").And.Contain("One more dollar would buy 25 draws and a chance of");
    }

    [Fact]
    public void IsWorth_WhenTheBestIsNearlyThere_ComparesTheLittleItAddsWithThePrice()
    {
        Policy(s_goodFilm).IsWorth([0.79]).Should().BeFalse();
        Policy(s_goodFilm, worth: 100).IsWorth([0.79]).Should().BeTrue();
    }

    [Fact]
    public void IsWorth_WhenDrawsAreFree_NeverStops()
    {
        DrawPolicy free = new(0.8, 0, 1, s_hopelessFilm);

        free.IsWorth([0.3]).Should().BeTrue();
        free.Remark([0.3]).Should().BeEmpty();
    }

    /// <summary>On scores drawn at random: about the quality of four draws for each, for fewer of them.</summary>
    [Fact]
    public void Drawing_AgainstFourForEach_AcceptsAsManyForLess()
    {
        Random random = new(7);
        List<double> known = [];
        (int paid, int accepted, int acceptedOfFour) = (0, 0, 0);
        for (int frame = 0; frame < 400; frame++)
        {
            double[] scores = [.. Enumerable.Range(0, 12).Select(_ => random.NextDouble() < 0.65 ? 0.9 : 0.9 * random.NextDouble())];
            acceptedOfFour += scores.Take(4).Any(score => score >= 0.8) ? 1 : 0;
            List<double> drawn = [];
            while (drawn.Count < 12 && (drawn.Count == 0 || drawn.Max() < 0.8) && Policy(known).IsWorth(drawn))
            {
                drawn.Add(scores[drawn.Count]);
            }

            paid += drawn.Count;
            accepted += drawn.Max() >= 0.8 ? 1 : 0;
            known.AddRange(drawn);
        }

        accepted.Should().BeGreaterThanOrEqualTo(acceptedOfFour - 20);
        paid.Should().BeLessThan(400 * 4 / 2);
    }

    private static DrawPolicy Policy(IReadOnlyCollection<double> known, decimal worth = 1) => new(0.8, 0.04m, worth, known);
}
