using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating.Motion;
using Aivp.Tools.Providers.Animatic.Clips.Frames;
using Aivp.Tools.Providers.Animatic.Clips.Motion;

namespace Aivp.Tools.Tests.Providers.Animatic.Clips.Frames;

public sealed class ClipFramesTests
{
    private const int Width = 480;
    private const int Height = 270;
    private const int Count = 120;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("Push", 1, 0, 0)]
    [InlineData("Pull", -1, 0, 0)]
    [InlineData("PanRight", 0, -1, 0)]
    [InlineData("PanLeft", 0, 1, 0)]
    [InlineData("TrackRight", 0, -1, 0)]
    [InlineData("TrackLeft", 0, 1, 0)]
    [InlineData("TiltUp", 0, 0, 1)]
    [InlineData("TiltDown", 0, 0, -1)]
    [InlineData("CraneUp", -1, 0, 1)]
    [InlineData("CraneDown", 1, 0, -1)]
    [InlineData("ArcLeft", 1, 1, 0)]
    [InlineData("ArcRight", 1, -1, 0)]
    [InlineData("Follow", 1, 0, 0)]
    public void Draw_WhenTheCameraMoves_ThingsMoveTheOtherWay(string kind, int grows, int right, int down)
    {
        (double X, double Y)[][] seen = Track([0, Count - 1], new CameraMove(Enum.Parse<CameraMoveKind>(kind), MoveSpeed.Normal));

        // Two dots, left and right of the middle: their distance is the size of things, their centre is where things are.
        Sign(Distance(seen[^1]) - Distance(seen[0]), 4).Should().Be(grows);
        Sign(Centre(seen[^1]).X - Centre(seen[0]).X, 6).Should().Be(right);
        Sign(Centre(seen[^1]).Y - Centre(seen[0]).Y, 6).Should().Be(down);
    }

    [Theory]
    [InlineData("Push", "Slow")]
    [InlineData("Pull", "Normal")]
    [InlineData("PanRight", "Slow")]
    [InlineData("TrackLeft", "Normal")]
    [InlineData("TiltUp", "Slow")]
    [InlineData("CraneDown", "Slow")]
    [InlineData("Handheld", "Normal")]
    public void Draw_WhenTheCameraMoves_NothingJudders(string kind, string speed)
    {
        (double X, double Y)[] dot = [.. Track([.. Enumerable.Range(0, Count)], new CameraMove(Enum.Parse<CameraMoveKind>(kind), Enum.Parse<MoveSpeed>(speed)))
            .Select(dots => dots[0])];

        // Positions rounded to pixels would make the speed jump by a pixel between frames; the path itself changes it by hundredths, a hand by tenths.
        for (int i = 2; i < dot.Length; i++)
        {
            Math.Abs(dot[i].X - (2 * dot[i - 1].X) + dot[i - 2].X).Should().BeLessThan(kind == "Handheld" ? 0.35 : 0.12, $"frame {i}");
            Math.Abs(dot[i].Y - (2 * dot[i - 1].Y) + dot[i - 2].Y).Should().BeLessThan(kind == "Handheld" ? 0.35 : 0.12, $"frame {i}");
        }

        Math.Max(dot.Max(p => p.X) - dot.Min(p => p.X), dot.Max(p => p.Y) - dot.Min(p => p.Y)).Should().BeGreaterThan(1, "it does move");
    }

    [Fact]
    public void Draw_WhenFasterWordsAreUsed_GoesFurther()
    {
        double[] travel = [.. Enum.GetValues<MoveSpeed>().Select(speed => Track([0, Count - 1], new CameraMove(CameraMoveKind.TiltUp, speed)))
            .Select(seen => seen[^1][0].Y - seen[0][0].Y)];

        travel.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Draw_WhenTwoMovesFollowEachOther_DoesOneThenTheOther()
    {
        (double X, double Y)[][] seen = Track(
            [0, Count / 2, Count - 1], new(CameraMoveKind.TiltUp, MoveSpeed.Normal, 0, 0.5), new(CameraMoveKind.PanLeft, MoveSpeed.Normal, 0.5, 1));

        (Centre(seen[1]).X - Centre(seen[0]).X).Should().BeApproximately(0, 0.3);
        (Centre(seen[1]).Y - Centre(seen[0]).Y).Should().BeGreaterThan(6);
        (Centre(seen[2]).X - Centre(seen[1]).X).Should().BeGreaterThan(6);
        (Centre(seen[2]).Y - Centre(seen[1]).Y).Should().BeApproximately(0, 0.3);
    }

    [Theory]
    [InlineData("Push")]
    [InlineData("PanLeft")]
    [InlineData("Handheld")]
    public void Draw_TheFirstFrame_IsTheStillToTheByte(string kind)
    {
        YuvPicture still = YuvPicture.From(Dots());
        byte[] frame = Draw(new(Path(new CameraMove(Enum.Parse<CameraMoveKind>(kind), MoveSpeed.Fast)), new(still), null, Count), 0);

        frame.Should().Equal([.. still.Luma.Samples, .. still.Blue.Samples, .. still.Red.Samples]);
    }

    [Fact]
    public void Draw_WhenAMoveLooksBeyondTheEdge_FillsTheFrameWithoutSeams()
    {
        // A ramp from dark to light stays one, however far the camera turns: nothing is repeated, mirrored or left black.
        RgbImage ramp = new(Width, Height);
        for (int i = 0; i < ramp.Pixels.Length; i++)
        {
            ramp.Pixels[i] = (byte)(20 + (i / 3 % Width * 200 / Width));
        }

        byte[] frame = Draw(new(Path(new CameraMove(CameraMoveKind.PanRight, MoveSpeed.Whip)), new(YuvPicture.From(ramp)), null, Count), Count - 1);

        byte[] row = frame[..Width];
        for (int x = 1; x < Width; x++)
        {
            (row[x] - row[x - 1]).Should().BeInRange(0, 2, $"column {x}");
        }
    }

    private static double Distance((double X, double Y)[] dots) => dots[1].X - dots[0].X;

    private static (double X, double Y) Centre((double X, double Y)[] dots) => ((dots[0].X + dots[1].X) / 2, (dots[0].Y + dots[1].Y) / 2);

    private static int Sign(double difference, double least) => Math.Abs(difference) < least ? 0 : Math.Sign(difference);

    private static CameraPath Path(params CameraMove[] moves) => new(moves, Duration, 3, 1);

    private static byte[] Draw(ClipFrames frames, int index)
    {
        byte[] frame = new byte[YuvPicture.FrameBytes(new(Width, Height))];
        frames.Draw(index, frame);
        return frame;
    }

    // Where the two dots are in some frames, to a fraction of a pixel: the centre of their light.
    private static (double X, double Y)[][] Track(int[] indexes, params CameraMove[] moves)
    {
        ClipFrames frames = new(Path(moves), new(YuvPicture.From(Dots())), null, Count);
        return [.. indexes.Select(i =>
        {
            byte[] luma = Draw(frames, i)[..(Width * Height)];
            return new[] { Light(luma, 0, Width / 2), Light(luma, Width / 2, Width) };
        })];
    }

    private static (double X, double Y) Light(byte[] luma, int from, int to)
    {
        (double sum, double x, double y) = (0, 0, 0);
        for (int row = 0; row < Height; row++)
        {
            for (int column = from; column < to; column++)
            {
                double light = Math.Max(0, luma[(row * Width) + column] - 20);
                (sum, x, y) = (sum + light, x + (light * column), y + (light * row));
            }
        }

        return (x / sum, y / sum);
    }

    private static RgbImage Dots()
    {
        RgbImage image = new(Width, Height);
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                double nearest = Math.Min(Squared(x - 180, y - 120), Squared(x - 300, y - 120));
                image.Row(y).Slice(x * 3, 3).Fill((byte)(255 * Math.Exp(-nearest / 60)));
            }
        }

        return image;

        static double Squared(double dx, double dy) => (dx * dx) + (dy * dy);
    }
}
