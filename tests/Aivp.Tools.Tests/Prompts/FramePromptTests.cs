using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Prompts;

public sealed class FramePromptTests
{
    private readonly TestFilm _film = new();

    [Theory]
    [InlineData("animatic")]
    [InlineData("some/model")]
    [InlineData("fal-ai/flux-2/turbo")]
    [InlineData("fal-ai/nano-banana-pro/edit")]
    public void Frame_WhenACharacterIsSeen_HasTheAnchorPhraseWordForWordBracesAndQuotesIncluded(string model) =>
        _film.Frame(model).Should().Contain("A woman at a rail.").And.Contain(TestFilm.Anchor);

    [Fact]
    public void Frame_WhenTheAuthorWroteTheAnchorPhrase_DoesNotRepeatIt()
    {
        _film.Written = $"At a rail: {TestFilm.Anchor}";
        _film.Frame().Split(TestFilm.Anchor).Should().HaveCount(2);
    }

    [Fact]
    public void Frame_WhenNobodyIsSeen_KeepsNoPeople()
    {
        _film.IsSeen = false;
        _film.Frame("animatic").Should().EndWith("A wet deck at night. No people.");
    }

    [Fact]
    public void Frame_WhenSomebodyIsSeen_DoesNotSendThemAway() => _film.Frame().Should().Contain("A wet deck at night.").And.NotContain("No people");

    [Fact]
    public void Frame_WhenThereAreReferences_BindsEachToItsName() =>
        _film.Frame("animatic", ("shot 1.1 first frame (prior frame)", false), ("Ines (front)", true)).Should()
            .Be($"A woman at a rail. {TestFilm.Anchor} A wet deck at night. Image 1: shot 1.1 first frame (prior frame), same place and light. Image 2: Ines (front), exact same appearance as in the reference.");

    [Fact]
    public void Frame_WhenFluxIsAsked_NumbersReferencesInPlainSentences() =>
        _film.Frame("fal-ai/flux-2/edit", ("Ines (front)", true)).Should()
            .Contain("The picture is a medium close-up, from the chest up.").And.Contain("It is seen from a low angle, the camera looks up from below.")
            .And.EndWith("Keep the person in image 1, Ines (front), exactly: the same face, hair, build, skin and clothes.");

    [Fact]
    public void Frame_WhenGeminiIsAsked_NamesEachPictureFirst() =>
        _film.Frame("gemini-2.5-flash-image", ("Ines (front)", true)).Should().StartWith("Image 1 is Ines (front). A woman at a rail.").And.Contain("exact same appearance as in image 1");

    [Fact]
    public void Frame_WhenTheAuthorSaysIt_AddsNoWordsOfOurs()
    {
        _film.Written = "Cinematic wide shot from above, a tense woman at a rail, lamplight.";
        _film.IsSeen = false;
        _film.Deck = _film.Deck with { Prompt = null, Name = "Somewhere" };
        _film.Frame().Should().Be(_film.Written);
    }

    [Fact]
    public void Frame_WhenTheAuthorSaysNothing_AddsShotLightMoodPlacePoseAndStyle()
    {
        _film.Written = "";
        _film.Shown = "She runs.";
        _film.Emotion = "↑ (unease)";
        _film.IsSeen = false;
        _film.Camera = new("cam_0", Framing.ExtremeLong, CameraAngle.Overhead);
        _film.Deck = new(new("deck"), "Old forest", TestFilm.Nowhere) { TimeOfDay = "golden hour" };
        _film.Frame().Should().Be("She runs. Shot: extreme wide shot, the place fills the frame and people are small in it. Angle: bird's-eye view, the camera looks straight down. " +
            "Pose: caught in mid-stride, leaning forward, hair and clothes in motion. Place: among tall trees, light falling through the leaves. " +
            "Light: golden hour, low warm sun, long soft shadows. Mood: tense, something is about to happen.");
    }

    [Fact]
    public void Frame_WhenTheSheetSaysHowItIsLit_HasTheAuthorsWords()
    {
        _film.Deck = _film.Deck with { Prompt = "A wet deck.", LightSource = "one sodium bulb", ColorTemperature = "deep orange" };
        _film.Frame().Should().Contain("Light: one sodium bulb, deep orange.");
    }

    [Fact]
    public void Frame_WhenTheFilmHasAStyleThatThePromptDoesNotName_AddsIt()
    {
        Scene other = new(new("attic"), "Attic", TestFilm.Nowhere) { Prompt = "An attic, anime style. No people." };
        Storyboard board = _film.Board with { Scenes = [_film.Deck, other] };
        _film.Builder.Frame(board, _film.Shot, FrameKind.First, [], TestFilm.Images("x")).Should().EndWith("Style: anime, clean line art, cel shading, painted background.");
    }

    [Theory]
    [InlineData(PortraitView.Turnaround, "Character turnaround sheet: front, side and back view")]
    [InlineData(PortraitView.Front, "Full-body front view")]
    [InlineData(PortraitView.Side, "Full-body side view")]
    [InlineData(PortraitView.Back, "Full-body back view")]
    public void Portrait_OfAView_SaysWhichAndWho(PortraitView view, string start) =>
        _film.Builder.Portrait(_film.Board, _film.Ines, view, TestFilm.Images("x")).Should().StartWith(start).And.EndWith(TestFilm.Anchor);

    [Fact]
    public void Background_WhenTheSheetHasNoPrompt_IsMadeFromItsFeatures()
    {
        Scene scene = new(new("beach"), "Stone beach", TestFilm.Nowhere) { KeyObjects = ["boat", "net"], LightSource = "moon", TimeOfDay = "night" };
        _film.Builder.Background(_film.Board, scene, TestFilm.Images("x")).Should().Be("Stone beach. boat, net. moon. night. It is on a beach, sand in front and the sea behind. No people.");
    }

    [Fact]
    public void StyleFrame_NamesThePlaceAndEverybodyInIt()
    {
        Storyboard board = _film.Board;
        Scene scene = board.Scene(_film.Shot.Scene);

        string prompt = _film.Builder.StyleFrame(board, scene, board.Characters, TestFilm.Images("x"));

        prompt.Should().StartWith("Style frame of a film, wide shot.").And.NotContain("No people");
        board.Characters.Should().OnlyContain(character => prompt.Contains($"{character.Name}: ", StringComparison.Ordinal));
    }
}
