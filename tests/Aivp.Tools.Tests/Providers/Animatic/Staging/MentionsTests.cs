using Aivp.Tools.Providers.Animatic.Reading;
using Aivp.Tools.Providers.Animatic.Staging;

namespace Aivp.Tools.Tests.Providers.Animatic.Staging;

public sealed class MentionsTests
{
    [Fact]
    public void Split_WhenPeopleAreDescribed_GivesEachItsPiece()
    {
        IReadOnlyList<Phrase> pieces = Mentions.Split(
            "At screen-left a tall woman with a silver braid and a yellow raincoat. At centre a bearded man in a green wool sweater, seated. At the right third a small girl with a ginger bob.",
            Film.Cast);

        BlockingReader.Of(pieces[0]).Across.Should().Be(0.27);
        BlockingReader.Of(pieces[1]).Across.Should().Be(0.5);
        BlockingReader.Of(pieces[1]).Legs.Should().NotBeNull();
        BlockingReader.Of(pieces[2]).Across.Should().Be(0.73);
        BlockingReader.Of(pieces[0]).Legs.Should().BeNull();
    }

    [Fact]
    public void Split_WhenThereIsOnlyOne_EverythingIsAboutThatOne() =>
        Mentions.Split("Someone sits.", [Film.Bako])[0].ToString().Should().Contain("sits");

    [Fact]
    public void Split_WhenNobodyIsMentioned_GivesNobodyAnything() =>
        Mentions.Split("Fog over black water.", Film.Cast).Should().OnlyContain(piece => piece.Words.All(Phrase.IsStop));
}
