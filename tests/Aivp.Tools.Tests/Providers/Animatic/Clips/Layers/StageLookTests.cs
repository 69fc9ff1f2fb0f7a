using Aivp.Tools.Providers.Animatic.Clips.Layers;
using Aivp.Tools.Providers.Animatic.Clips.Motion;
using Aivp.Tools.Providers.Animatic.Sets;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Tests.Providers.Animatic.Clips.Layers;

public sealed class StageLookTests
{
    private static readonly StageCamera s_camera = new(960, 540, 0.3, 1.5, 5, 900, 200, 0);

    [Fact]
    public void Row_WhenTheCameraTravels_NearThingsMoveFarther()
    {
        StageLook look = new(s_camera with { X = 0.8 }, CameraPose.Whole);

        double[] moved = [.. new[] { 60.0, 6, 0, -0.16 }.Select(z => look.Row(s_camera, SvgLayerKind.Flat, z, 0, 300).X)];

        moved.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        moved[2].Should().BeApproximately(0.5 * 900 / 5, 1e-9, "half a metre where the figures stand");
    }

    [Fact]
    public void Row_WhenTheCameraComesNearer_NearThingsGrowMore()
    {
        StageLook look = new(s_camera with { Distance = 4 }, CameraPose.Whole);

        double[] steps = [.. new[] { 0.0, 6, 60 }.Select(z => look.Row(s_camera, SvgLayerKind.Flat, z, 0, 300).Step)];

        steps.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        steps[0].Should().BeApproximately(0.8, 1e-9);
    }

    [Fact]
    public void Row_OfTheFloor_GoesWithWhatStandsOnIt()
    {
        StageLook look = new(s_camera with { X = 1, Distance = 4.2, Eye = 1.7 }, CameraPose.Whole);

        // Where somebody's feet are, the floor under them has to be.
        foreach (double z in new[] { 0.0, 1.5, 4 })
        {
            double foot = look.Camera.At(0, 0, z).Y;
            RowSource floor = look.Row(s_camera, SvgLayerKind.Floor, 20, 0, foot);
            RowSource thing = look.Row(s_camera, SvgLayerKind.Flat, z, 0, foot);
            floor.Y.Should().BeApproximately(thing.Y, 1e-6);
            floor.X.Should().BeApproximately(thing.X, 1e-6);
            floor.Step.Should().BeApproximately(thing.Step, 1e-9);
        }
    }

    [Fact]
    public void Row_WhenNothingMoves_IsTheRowItself()
    {
        StageLook look = new(s_camera, CameraPose.Whole);

        foreach (SvgLayerKind kind in Enum.GetValues<SvgLayerKind>())
        {
            RowSource row = look.Row(s_camera, kind, 9, 2.4, 321);
            row.Y.Should().BeApproximately(321, 1e-9);
            row.Step.Should().BeApproximately(1, 1e-12);
            row.X.Should().BeApproximately(0, 1e-9);
        }
    }
}
