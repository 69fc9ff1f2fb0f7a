using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Pipeline.Judging.Local;

/// <summary>What a frame must show, in few words.</summary>
internal static class Expected
{
    public static Expectation Frame(params ExpectedFigure[] figures) => new(new FrameId("shot-01", FrameKind.First), Framing.Medium, figures, []);

    public static ExpectedFigure Figure(string name, string front, Facing facing = Facing.Camera) => new(
        new Character(CharacterId.Of(name), name, default),
        new(true, facing),
        new Dictionary<PortraitView, string> { [PortraitView.Front] = front });
}
