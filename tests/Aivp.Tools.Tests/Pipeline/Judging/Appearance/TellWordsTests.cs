using Aivp.Tools.Pipeline.Judging.Appearance;

namespace Aivp.Tools.Tests.Pipeline.Judging.Appearance;

public class TellWordsTests
{
    [Theory]
    [InlineData("brass whistle on a red cord", 0.1, false, 2)]
    [InlineData("red scarf", 0.1, false, 1)]
    [InlineData("round white paper lantern", 0, true, 2)]
    [InlineData("eyepatch over the left eye", 0.02, false, 1)]
    [InlineData("gold hoop earrings", 0, false, 1)]
    [InlineData("wooden cane", 0, true, 1)]
    [InlineData("a nervous laugh", 0.1, false, 0)]
    public void Read_KnowsWhereAThingIsWornAndItsColours(string tell, double from, bool moves, int colours)
    {
        TellWords words = TellWords.Read(tell)!;

        words.From.Should().Be(from);
        words.Moves.Should().Be(moves);
        words.Colours.Should().HaveCount(colours);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("None")]
    public void Read_WhenThereIsNoTell_GivesNothing(string? tell)
    {
        TellWords.Read(tell).Should().BeNull();
    }
}
