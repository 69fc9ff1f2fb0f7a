using Aivp.Tools.Pipeline.Judging.Appearance;

namespace Aivp.Tools.Tests.Pipeline.Judging.Appearance;

/// <summary>A cut-out figure of ellipses and capsules, one unit tall, its feet at (0, 1).</summary>
internal sealed record PaperDoll(Rgb Hair, Rgb Skin, Rgb Coat, Rgb Trousers)
{
    public static PaperDoll Ines { get; } = new(new(0x2b, 0x24, 0x22), new(0xd9, 0xa0, 0x7a), new(0x2f, 0x4f, 0x7d), new(0x6b, 0x5a, 0x4a)) { Scarf = new(0xd8, 0xa0, 0x18) };

    public static PaperDoll Tom { get; } = new(new(0xb9, 0xb9, 0xb4), new(0xf0, 0xc8, 0xa8), new(0x7a, 0x2c, 0x2c), new(0x2e, 0x30, 0x38)) { Scarf = new(0x3a, 0x8f, 0x6a), LongHair = false };

    public Rgb? Scarf { get; init; }

    public bool LongHair { get; init; } = true;

    public bool Back { get; init; }

    /// <summary>The parts from the rearmost to the front: signed distance in units (negative inside) and colour.</summary>
    public IEnumerable<(Func<double, double, double> Distance, Rgb Colour)> Parts()
    {
        if (LongHair)
        {
            yield return (Capsule(0, .07, 0, .22, .075), Hair);
        }

        yield return (Capsule(-.05, .5, -.06, .95, .042), Trousers);
        yield return (Capsule(.05, .5, .06, .95, .042), Trousers);
        yield return (Capsule(-.1, .24, -.16, .5, .03), Coat);
        yield return (Capsule(.1, .24, .16, .5, .03), Coat);
        yield return (Ellipse(-.165, .53, .028, .028), Skin);
        yield return (Ellipse(.165, .53, .028, .028), Skin);
        yield return (Capsule(0, .26, 0, .46, .1), Coat);
        yield return (Capsule(0, .12, 0, .17, .025), Skin);
        if (Scarf is { } scarf)
        {
            yield return (Capsule(-.05, .175, .05, .175, .025), scarf);
        }

        yield return (Ellipse(0, .075, .062, .075), Back ? Hair : Skin);
        yield return ((x, y) => Math.Max(Ellipse(0, .07, .068, .07)(x, y), y - (Back ? .14 : .05)), Hair);
    }

    private static Func<double, double, double> Ellipse(double cx, double cy, double rx, double ry) =>
        (x, y) => (Math.Sqrt((x - cx) * (x - cx) / (rx * rx) + (y - cy) * (y - cy) / (ry * ry)) - 1) * Math.Min(rx, ry);

    private static Func<double, double, double> Capsule(double ax, double ay, double bx, double by, double r) => (x, y) =>
    {
        double t = Math.Clamp(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) * (bx - ax) + (by - ay) * (by - ay)), 0, 1);
        return Math.Sqrt((x - ax - t * (bx - ax)) * (x - ax - t * (bx - ax)) + (y - ay - t * (by - ay)) * (y - ay - t * (by - ay))) - r;
    };
}
