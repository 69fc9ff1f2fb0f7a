using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating.Gate;

namespace Aivp.Tools.Tests.Pipeline.Animating.Gate;

public sealed class SignalFaultsTests
{
    private const string Pan = "Camera: pan right. She turns her head.";

    [Fact]
    public void Find_InACleanPan_FindsNothing() => Find(i => Reel.Frame(i / 4, [(60, Reel.Ines)]), Pan).Should().BeEmpty();

    [Fact]
    public void Find_WhereFramesAreBlack_SaysFromWhenToWhen()
    {
        ClipFault fault = Find(i => Reel.Frame(i / 4, [(60, Reel.Ines)], i is >= 48 and < 54 ? 0 : 1), Pan).Should().ContainSingle().Subject;

        fault.Kind.Should().Be(FaultKind.Black);
        (fault.From, fault.To).Should().Be((TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.25)));
    }

    [Fact]
    public void Find_WhereTheKeyframeIsBlackToo_TakesItAsMeant() =>
        SignalFaults.Find(Reel.Of(_ => Reel.Frame(0, [], 0)), 4, new("Static camera.", TimeSpan.FromSeconds(4), true)).Should().BeEmpty();

    [Theory]
    [InlineData(Pan, 38, true)]
    [InlineData("Static camera. She turns her head slowly.", 20, true)]
    [InlineData("Static camera.", 0, false)]
    [InlineData("Locked-off camera. He stands motionless in the rain.", 0, false)]
    [InlineData("Static camera. She turns her head slowly.", 60, false)]
    public void Find_WhereNothingMovesFrom_IsAFaultOnlyWhereSomethingShould(string motion, int from, bool expected)
    {
        IReadOnlyList<ClipFault> faults = Find(i => Reel.Frame(Math.Min(i, from) / 4, [(60, Reel.Ines)]), motion);

        faults.Select(fault => fault.Kind).Should().Equal(expected ? [FaultKind.Frozen] : []);
    }

    [Theory]
    [InlineData(Pan, true)]
    [InlineData("Camera: pan right. The lamp flickers.", false)]
    public void Find_WhereTheLightJumps_IsAFaultUnlessTheShotSaysSo(string motion, bool expected)
    {
        IReadOnlyList<ClipFault> faults = Find(i => Reel.Frame(i / 4, [(60, Reel.Ines)], i is >= 48 and < 72 && i % 3 == 0 ? 0.85 : 1), motion);

        faults.Any(fault => fault.Kind is FaultKind.Flicker).Should().Be(expected);
    }

    [Fact]
    public void Find_WhereTheLightFades_IsNoFlicker() =>
        Find(i => Reel.Frame(i / 4, [(60, Reel.Ines)], 1 - (i * 0.006)), Pan).Should().BeEmpty();

    [Fact]
    public void Find_OfTheAnimaticArtist_LetsPeopleStandStill() =>
        SignalFaults.Find(Reel.Of(_ => Reel.Frame(0, [(60, Reel.Ines)])), 90, new("Static camera. She turns her head.", TimeSpan.FromSeconds(4), peopleMove: false)).Should().BeEmpty();

    private static IReadOnlyList<ClipFault> Find(Func<int, RgbImage> frame, string motion) =>
        SignalFaults.Find(Reel.Of(frame), 90, new(motion, TimeSpan.FromSeconds(4), peopleMove: true));
}
