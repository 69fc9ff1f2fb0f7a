using Aivp.Tools.Prompts;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Prompts;

public sealed class FramePromptTests
{
    private const string Anchor = "Early 60s woman with a \"silver\" braid {and} a yellow raincoat.";
    private static readonly SourceLine s_nowhere = new("x.md", 1);
    private static readonly Character s_ines = new(new("ines"), "Ines", s_nowhere) { AnchorPhrase = Anchor };
    private static readonly Scene s_deck = new(new("deck"), "Deck", s_nowhere) { Prompt = "A wet deck at night. No people." };

    [Fact]
    public void Of_WhenACharacterIsSeen_HasTheAnchorPhraseWordForWord() =>
        Prompt("A woman at a rail.", [s_ines]).Should().StartWith("A woman at a rail.").And.Contain(Anchor);

    [Fact]
    public void Of_WhenTheAuthorWroteTheAnchorPhrase_DoesNotRepeatIt() =>
        Prompt($"At a rail: {Anchor}", [s_ines]).Split(Anchor).Should().HaveCount(2);

    [Fact]
    public void Of_WhenNobodyIsSeen_KeepsNoPeople() => Prompt("The empty deck.", []).Should().EndWith("A wet deck at night. No people.");

    [Fact]
    public void Of_WhenSomebodyIsSeen_DoesNotSendThemAway() => Prompt("A woman.", [s_ines]).Should().Contain("A wet deck at night.").And.NotContain("No people");

    [Fact]
    public void Of_WhenThereAreReferences_BindsEachToItsName() =>
        Prompt("A woman.", [s_ines], ("shot 1.1 first frame (prior frame)", false), ("Ines (front)", true)).Should()
            .Contain("Image 1: shot 1.1 first frame (prior frame), same place and light.")
            .And.EndWith("Image 2: Ines (front), exact same appearance as in the reference.");

    private static string Prompt(string written, IReadOnlyList<Character> cast, params (string, bool)[] references)
    {
        Shot shot = new(new(1, 1), "shot-01", s_nowhere, new("deck"), new("cam_0", Framing.Medium, CameraAngle.EyeLevel), Variation.Small, TimeSpan.FromSeconds(4))
        {
            FirstFrame = new() { Prompt = written },
        };
        return FramePrompt.Of(shot, FrameKind.First, s_deck, cast, references);
    }
}
