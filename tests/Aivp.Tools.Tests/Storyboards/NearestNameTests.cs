using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Storyboards;

public sealed class NearestNameTests
{
    private static readonly string[] _verbs = ["check", "plan", "produce", "clean", "doctor", "review"];

    [Theory]
    [InlineData("chekc", "check")]
    [InlineData("PRODUCE", "produce")]
    [InlineData("porduce", "produce")]
    [InlineData("reveiw", "review")]
    [InlineData("pla", "plan")]
    [InlineData("zzz", null)]
    [InlineData("", null)]
    public void Of_WhenMisspelt_FindsWhatWasMeant(string given, string? expected) => NearestName.Of(given, _verbs).Should().Be(expected);

    [Fact]
    public void Of_WhenTwoAreEquallyNear_TakesTheFirst() => NearestName.Of("MUC", ["MCU", "MU"]).Should().Be("MCU");

    [Fact]
    public void Of_WhenGivenALongText_StaysCheap() => NearestName.Of(new string('a', 1_000_000), _verbs).Should().BeNull();

    [Fact]
    public void Hint_WhenNothingIsNear_NamesAll() => NearestName.Hint("xyzzy", ["small", "large"]).Should().Be("write one of: small, large.");
}
