using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Providers.Animatic;

/// <summary>A small film to draw: three people, two places.</summary>
internal static class Film
{
    private static readonly SourceLine s_here = new("test", 1);

    public static Character Ines { get; } = new(CharacterId.Of("Ines"), "Ines", s_here)
    {
        Age = "early 60s",
        Gender = "female",
        Build = "wiry",
        Hair = "silver, waist-long braid",
        VisualTell = "brass whistle on a red cord",
        DefaultOutfit = "yellow raincoat, navy trousers, black boots",
        AnchorPhrase = "Early 60s woman with a silver waist-long braid, wearing a yellow raincoat. Brass whistle on a red cord.",
    };

    public static Character Bako { get; } = new(CharacterId.Of("Bako"), "Bako", s_here)
    {
        Age = "mid-30s",
        Gender = "male",
        Build = "broad-shouldered",
        Hair = "black, short, curly",
        Skin = "dark brown",
        VisualTell = "red scarf",
        DefaultOutfit = "green wool sweater, grey trousers, brown boots",
        AnchorPhrase = "Mid-30s broad-shouldered man with a beard, wearing a green wool sweater.",
    };

    public static Character Lumi { get; } = new(CharacterId.Of("Lumi"), "Lumi", s_here)
    {
        Age = "nine",
        Gender = "female",
        Hair = "ginger, chin-length bob with a straight fringe",
        Skin = "pale, freckled",
        VisualTell = "round white paper lantern",
        DefaultOutfit = "sky-blue coat, white tights, brown shoes",
        AnchorPhrase = "Nine-year-old girl with a ginger bob, wearing a sky-blue coat.",
    };

    public static IReadOnlyList<Character> Cast { get; } = [Ines, Bako, Lumi];

    public static Scene Deck { get; } = new(SceneId.Of("ferry-deck-night"), "Ferry Deck at Night", s_here)
    {
        Type = "exterior",
        KeyObjects = ["rail", "lifeboats", "funnel", "sodium lamps"],
        LightSource = "sodium lamps",
        ColorTemperature = "warm orange against blue sea",
        TimeOfDay = "night",
        Prompt = "Exterior of a ferry deck. Rail, lifeboats, funnel. Sodium lamps, fog. No people.",
    };

    public static Scene Wheelhouse { get; } = new(SceneId.Of("wheelhouse"), "Wheelhouse", s_here)
    {
        Type = "interior",
        KeyObjects = ["wheel", "window", "radio", "compass", "table", "lamp"],
        LightSource = "one red lamp",
        TimeOfDay = "night",
        Prompt = "Interior of a ferry's wheelhouse at night. No people.",
    };

    public static CastMember Seen(Character who, Facing facing = Facing.Camera, ScreenSide toward = ScreenSide.Unsaid)
    {
        Appearance appearance = new(true, facing, toward);
        return new(who.Id, who.Name, s_here, appearance, appearance, null);
    }

    public static Shot Shot(Framing framing, CameraAngle angle, string first, params CastMember[] cast) =>
        new(new(1, 2), "shot-02", s_here, Deck.Id, new("cam_1", framing, angle), Variation.Medium, TimeSpan.FromSeconds(5)) { FirstFrameText = first, LastFrameText = "Same framing.", Cast = cast };

    public static ImageRequest Keyframe(Shot shot, int seed = 1, FrameKind kind = FrameKind.First, string? drift = "0", Scene? scene = null) => new("animatic", "a prompt", new(960, 540), seed)
    {
        Brief = new PictureBrief.Keyframe(shot, kind, scene ?? Deck, Cast),
        Parameters = drift is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["drift"] = drift },
    };

    public static ImageRequest Trio(int seed = 1, string? drift = "0") => Keyframe(
        Shot(Framing.MediumLong, CameraAngle.EyeLevel, "Three people on deck.", Seen(Ines), Seen(Bako, Facing.ThreeQuarter), Seen(Lumi, Facing.Profile)), seed, drift: drift);
}
