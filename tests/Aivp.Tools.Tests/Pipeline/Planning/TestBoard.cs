using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Pipeline.Planning;

/// <summary>A storyboard of one scene, two characters and as many shots as a test needs.</summary>
internal static class TestBoard
{
    private static readonly SourceLine s_nowhere = new("shots/test.md", 1);

    public static Storyboard Of(IReadOnlyList<Shot> shots, IReadOnlyList<CameraPosition>? cameras = null, IReadOnlyList<PlannedFrame>? plan = null) => new(
        "Test",
        "/nowhere",
        [new(new("deck"), "Deck", new("script/scenes/deck.md", 1))],
        [new(new("ines"), "Ines", new("script/characters/ines.md", 1)), new(new("tom"), "Tom", new("script/characters/tom.md", 1))],
        shots,
        cameras ?? [],
        plan ?? []);

    public static Shot Shot(
        int number,
        string camera = "cam_0",
        Variation variation = Variation.Small,
        IReadOnlyList<CastMember>? cast = null,
        IReadOnlyList<FrameReference>? references = null,
        GenerationMode? mode = null) =>
        new(new(1, number), $"shot-{number:00}", s_nowhere, new("deck"), new(camera, Framing.Medium, CameraAngle.EyeLevel), variation, TimeSpan.FromSeconds(4))
        {
            Cast = cast ?? [],
            FirstFrame = new() { References = references ?? [], Mode = mode },
            LastFrame = variation is Variation.Small ? null : new(),
        };

    public static CastMember Ines(Facing first, Facing? last = null, bool visible = true) =>
        new(new("ines"), "Ines", s_nowhere, new(visible, first), new(visible, last ?? first), null);

    public static CastMember Tom(Facing facing) => new(new("tom"), "Tom", s_nowhere, new(true, facing), new(true, facing), null);

    public static FrameReference Prior(int number, FrameKind kind = FrameKind.First) => new FrameReference.PriorFrame(new(1, number), kind, s_nowhere, "");

    public static CameraPosition Camera(string name, string? parent) =>
        new(new("deck"), new(name, Framing.Medium, CameraAngle.EyeLevel), s_nowhere, parent, []);
}
