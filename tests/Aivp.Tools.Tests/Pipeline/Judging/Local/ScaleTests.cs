using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging.Local;

namespace Aivp.Tools.Tests.Pipeline.Judging.Local;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(-1000, 0)]
    [InlineData(1, 0.2)]
    [InlineData(2, 0.5)]
    [InlineData(3, 0.8)]
    [InlineData(1000, 1)]
    public void Score_RisesThroughTheLimits(double value, double expected) =>
        new Scale(1, 3).Score(value).Should().BeApproximately(expected, 1e-9);

    [Theory]
    [InlineData(1, Likeness.Different)]
    [InlineData(2, Likeness.Unsure)]
    [InlineData(3, Likeness.Same)]
    public void Of_IsUnsureBetweenTheLimits(double value, Likeness expected) => new Scale(1, 3).Of(value).Should().Be(expected);

    [Theory]
    [InlineData(PictureStyle.Photographic, FaceNetwork.Faceres)]
    [InlineData(PictureStyle.Photographic, FaceNetwork.Dlib)]
    [InlineData(PictureStyle.Illustrated, FaceNetwork.Faceres)]
    [InlineData(PictureStyle.ThreeD, FaceNetwork.Dlib)]
    public void Calibrations_LeaveAMiddleBandEverywhere(object style, object faces)
    {
        Calibration calibration = Calibrations.For((PictureStyle)style, (FaceNetwork)faces);

        new[] { calibration.Face.Alone, calibration.Palette.Alone, calibration.Look.Alone, calibration.Whole, calibration.Faceless }
            .Should().OnlyContain(scale => scale.Same > scale.Different);
    }
}
