using Aivp.Tools.Providers.Animatic.Figures;
using Aivp.Tools.Providers.Animatic.Reading;
using Aivp.Tools.Providers.Animatic.Staging;

namespace Aivp.Tools.Tests.Providers.Animatic.Staging;

public sealed class BlockingReaderTests
{
    [Theory]
    [InlineData("a woman at screen-left", 0.27)]
    [InlineData("a man at the right third", 0.73)]
    [InlineData("a child at centre", 0.5)]
    [InlineData("far left, a sailor", 0.13)]
    public void Of_WhenAPlaceIsSaid_TakesIt(string text, double across) => Read(text).Across.Should().Be(across);

    [Theory]
    [InlineData("her head now toward screen-right", 1)]
    [InlineData("he looks left", -1)]
    public void Of_WhenADirectionIsSaid_ItIsNotAPlace(string text, double head)
    {
        Blocking blocking = Read(text);

        blocking.Across.Should().BeNull();
        blocking.Head.Should().Be(head);
    }

    [Fact]
    public void Of_WhenSomethingIsHeld_KnowsWhat()
    {
        Blocking blocking = Read("She holds a lantern in her left hand.");

        blocking.Held.Should().Be(Held.Lantern);
        blocking.Across.Should().BeNull();
    }

    [Theory]
    [InlineData("seated at the table", nameof(Legs.Sit))]
    [InlineData("kneels beside the crate", nameof(Legs.Kneel))]
    [InlineData("running along the pier", nameof(Legs.Run))]
    [InlineData("walks to the door", nameof(Legs.Walk))]
    public void Of_WhenThePoseIsSaid_TakesIt(string text, string legs) => Read(text).Legs.ToString().Should().Be(legs);

    [Fact]
    public void Of_WhenHandsAreOnTheRail_PutsThemThere() => Read("both hands on a wet rail").Left.Should().Be(Arm.Rail);

    [Fact]
    public void Of_WhenARailIsOnlyThere_LeavesTheHands() => Read("a woman before a white rail").Left.Should().BeNull();

    [Fact]
    public void Then_WhenTheLastFrameIsSilent_KeepsTheFirst()
    {
        Blocking both = Read("a woman at screen-left, smiling").Then(Read("mouth open"));

        both.Across.Should().Be(0.27);
        both.Mood.Should().Be(Mood.Smile);
        both.MouthOpen.Should().BeTrue();
    }

    private static Blocking Read(string text) => BlockingReader.Of(Phrase.Of(text));
}
