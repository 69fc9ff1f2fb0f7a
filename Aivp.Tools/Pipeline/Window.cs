using Aivp.Tools.Pipeline.Assembling;

namespace Aivp.Tools.Pipeline;

/// <summary>Places a narrower (or lower) window in a picture so that it shows as much as possible of who is in it.</summary>
internal static class Window
{
    private const int Places = 100;

    // Where a face is in a standing figure.
    private const double Head = 0.2;

    /// <summary>What is to be in the window's middle.</summary>
    /// <param name="figures">Who is in the picture; at least one.</param>
    /// <param name="time">Of the clip, 0 to 1.</param>
    /// <param name="share">The window's shape by the picture's: below 1 it's narrower, above it's lower.</param>
    /// <param name="before">Where it looked before: it doesn't leave without need.</param>
    public static CropStop Around(IReadOnlyList<SeenFigure> figures, double time, double share, CropStop? before) => share < 1
        ? new(time, Best(share, figures, figure => (figure.Left, figure.Right), before?.X), 0.5)
        : new(time, 0.5, Best(1 / share, figures, figure => (figure.Top, figure.Top + (2 * Head * figure.Height)), before?.Y));

    private static double Best(double width, IReadOnlyList<SeenFigure> figures, Func<SeenFigure, (double From, double To)> extent, double? before)
    {
        // If everybody fits, they are in the middle.
        double from = Math.Max(0, figures.Min(figure => extent(figure).From)), to = Math.Min(1, figures.Max(figure => extent(figure).To));
        double half = width / 2;
        if (to - from <= width)
        {
            return Math.Clamp((from + to) / 2, half, Math.Max(half, 1 - half));
        }

        double best = 0.5, most = double.NegativeInfinity;
        for (int i = 0; i <= Places; i++)
        {
            double middle = half + (i * (1 - width) / Places);
            double shown = figures.Sum(figure => figure.Weight * Shown(extent(figure), middle, half)) - (0.002 * Math.Abs(middle - (before ?? middle)));
            if (shown > most)
            {
                (best, most) = (middle, shown);
            }
        }

        return best;
    }

    // How much of somebody is in the window; who is cut in two counts less than by half, and being in the middle a little more.
    private static double Shown((double From, double To) figure, double middle, double half)
    {
        double inside = Math.Max(0, Math.Min(figure.To, middle + half) - Math.Max(figure.From, middle - half)) / Math.Max(0.01, figure.To - figure.From);
        double off = Math.Abs(((figure.From + figure.To) / 2) - middle);
        return (inside * inside) - (0.1 * off);
    }
}
