namespace Aivp.Tools.Pipeline.Animating.Motion;

/// <summary>Curves from 0 to 1 that start and stop softly: a camera has weight.</summary>
internal static class Easing
{
    private const double Ramp = 0.2;

    /// <summary>Speeds up to the middle and slows down from there; no jerk at either end.</summary>
    public static double InOut(double part)
    {
        double t = Math.Clamp(part, 0, 1);
        return t * t * t * ((t * ((6 * t) - 15)) + 10);
    }

    /// <summary>Speeds up over the first fifth, runs evenly, slows down over the last: a dolly on rails.</summary>
    public static double Steady(double part)
    {
        double t = Math.Clamp(part, 0, 1);
        double top = 1 / (1 - Ramp);
        return t < Ramp ? top * t * t / (2 * Ramp)
            : t <= 1 - Ramp ? top * (t - (Ramp / 2))
            : 1 - (top * (1 - t) * (1 - t) / (2 * Ramp));
    }
}
