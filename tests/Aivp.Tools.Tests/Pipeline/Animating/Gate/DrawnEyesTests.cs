using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating.Gate;

namespace Aivp.Tools.Tests.Pipeline.Animating.Gate;

public sealed class DrawnEyesTests
{
    private static readonly KeyframeView s_keyframe = new(Reel.Frame(0, [(60, Reel.Ines)]), [Reel.Left]);

    [Fact]
    public async Task Look_WhereTheCameraHasMoved_FindsEverybodyAgain()
    {
        FrameOpinion opinion = await LookAsync(Reel.Frame(12, [(60, Reel.Ines)]));

        opinion.Score.Should().BeGreaterThan(0.9);
        opinion.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Look_WhereSomebodyElseStands_SaysWhoIsNotThere()
    {
        FrameOpinion opinion = await LookAsync(Reel.Frame(6, [(60, Reel.Bako)]));

        opinion.Score.Should().BeLessThan(0.5);
        opinion.Faults.Should().Contain((FaultKind.Swapped, "ines"));
    }

    [Fact]
    public async Task Look_WhereSomebodyMoreStands_SaysSo()
    {
        FrameOpinion opinion = await LookAsync(Reel.Frame(6, [(60, Reel.Ines), (150, Reel.Bako)]));

        opinion.Score.Should().BeLessThan(0.5);
        opinion.Faults.Should().Equal((FaultKind.ExtraPerson, null));
    }

    [Fact]
    public async Task Look_WhereSomebodyHasGone_SaysWho()
    {
        FrameOpinion opinion = await LookAsync(Reel.Frame(6, []));

        opinion.Faults.Should().Contain((FaultKind.MissingPerson, "ines"));
    }

    private static Task<FrameOpinion> LookAsync(RgbImage frame) =>
        new DrawnEyes(new([s_keyframe.Picture, frame], Reel.Rate), s_keyframe, s_keyframe).LookAsync(1, CancellationToken.None);
}
