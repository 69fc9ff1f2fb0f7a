using Aivp.Tools.Catalog;
using Aivp.Tools.Prompts;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Prompts;

/// <summary>A film of one shot, and models of several families.</summary>
internal sealed class TestFilm
{
    public const string Anchor = "Early 60s woman with a \"silver\" braid {and} a yellow raincoat, {{whistle}} in hand.";

    public static readonly SourceLine Nowhere = new("x.md", 1);

    public Character Ines { get; set; } = new(CharacterId.Of("Ines"), "Ines", Nowhere) { AnchorPhrase = Anchor };

    public Scene Deck { get; set; } = new(new("deck"), "Deck", Nowhere) { Prompt = "A wet deck at night. No people." };

    public string Written { get; set; } = "A woman at a rail.";

    public string Shown { get; set; } = "";

    public string Motion { get; set; } = "She turns.";

    public bool IsSeen { get; set; } = true;

    public Camera Camera { get; set; } = new("cam_0", Framing.MediumCloseUp, CameraAngle.Low);

    public ClipSpec Clip { get; set; } = new();

    public ShotAudio Audio { get; set; } = new();

    public string? Emotion { get; set; }

    public PromptBuilder Builder { get; } = new(new PromptLibrary());

    public Shot Shot => new(new(1, 1), "shot-01", Nowhere, Deck.Id, Camera, Variation.Small, TimeSpan.FromSeconds(5))
    {
        FirstFrame = new() { Prompt = Written },
        FirstFrameText = Shown,
        MotionText = Motion,
        Clip = Clip,
        Audio = Audio,
        Emotion = Emotion,
        Cast = IsSeen ? [new(Ines.Id, "Ines", Nowhere, new(true, Facing.Camera), new(true, Facing.Camera), null)] : [],
    };

    public Storyboard Board => new("film", "film", [Deck], [Ines], [Shot], [], []);

    public static ModelCard Images(string id) => new(id, "test", ModelKind.Image) { DrawsFromStoryboard = id == "animatic" };

    public static ModelCard Videos(string id) => new(id, "test", ModelKind.Video) { DrawsFromStoryboard = id == "animatic" };

    public string Frame(string model = "some/model", params (string Name, bool IsCharacter)[] references) => Builder.Frame(Board, Shot, FrameKind.First, references, Images(model));

    public string Animate(string model, bool fromImage = true, bool sound = false) => Builder.Motion(Board, Shot, Videos(model), fromImage, sound);
}
