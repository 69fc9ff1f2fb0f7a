using System.Globalization;
using System.Text;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Where a narrower picture looks within a wider one, as time goes by. It starts and stops gently and stands still where little changes.</summary>
/// <param name="Stops">By time; at least one. Before the first and behind the last it stands still.</param>
internal sealed record CropPath(IReadOnlyList<CropStop> Stops)
{
    // Following every small move makes an audience seasick.
    private const double Still = 0.04;

    /// <summary>It looks at the middle all the time.</summary>
    public static CropPath Centre { get; } = new([new(0, 0.5, 0.5)]);

    /// <summary>The path without moves that nobody would make.</summary>
    public CropPath Calmed()
    {
        List<CropStop> calm = [];
        foreach (CropStop stop in Stops.OrderBy(stop => stop.Time))
        {
            calm.Add(calm.Count > 0 && Math.Abs(stop.X - calm[^1].X) < Still && Math.Abs(stop.Y - calm[^1].Y) < Still ? stop with { X = calm[^1].X, Y = calm[^1].Y } : stop);
        }

        return new(calm);
    }

    /// <summary>The left (or upper) edge of the part as an expression of ffmpeg's crop filter.</summary>
    /// <param name="of">Which coordinate.</param>
    /// <param name="room">How many pixels there are to move in.</param>
    /// <param name="size">How large the picture is, in pixels.</param>
    /// <param name="frames">How many frames the clip has.</param>
    /// <param name="first">The number of the clip's frame that the filter sees first.</param>
    public string Edge(Func<CropStop, double> of, int room, int size, int frames, int first)
    {
        if (room <= 0)
        {
            return "0";
        }

        // From the middle of what's to be seen to the edge of the window around it.
        double Place(CropStop stop) => Math.Clamp((of(stop) * size) - ((size - room) / 2.0), 0, room);
        double Frame(CropStop stop) => stop.Time * Math.Max(1, frames - 1);
        StringBuilder expression = new(Number(Place(Stops[^1])));
        for (int i = Stops.Count - 1; i > 0; i--)
        {
            (CropStop from, CropStop to) = (Stops[i - 1], Stops[i]);
            double length = Math.Max(1, Frame(to) - Frame(from));
            string ease = $"st(0,clip((n+{Number(first - Frame(from))})/{Number(length)},0,1));{Number(Place(from))}+{Number(Place(to) - Place(from))}*ld(0)*ld(0)*(3-2*ld(0))";
            expression.Insert(0, $"if(lt(n,{Number(Frame(to) - first)}),{ease},").Append(')');
        }

        return expression.ToString();
    }

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
