using Aivp.Tools.Pipeline.Judging.Appearance;

namespace Aivp.Tools.Tests.Pipeline.Judging.Appearance;

public class CastAssignmentTests
{
    [Fact]
    public void Pair_WhenTheBestForOneIsNeededByAnother_TakesTheBestTotal()
    {
        CastAssignment.Pair([[0.9, 0.8], [0.85, 0.1]]).Should().Equal(1, 0);
    }

    [Fact]
    public void Pair_WhenThereAreFewerFiguresThanMembers_LeavesTheWorstOut()
    {
        CastAssignment.Pair([[0.2], [0.9], [0.5]]).Should().Equal(-1, 0, -1);
    }

    [Fact]
    public void Pair_WhenALikenessIsNothing_StillPairs()
    {
        CastAssignment.Pair([[0.9, 0], [0.9, 0]]).Should().Equal(0, 1);
    }

    [Fact]
    public void Pair_WhenThereIsNobody_PairsNobody()
    {
        CastAssignment.Pair([]).Should().BeEmpty();
        CastAssignment.Pair([[], []]).Should().Equal(-1, -1);
    }
}
