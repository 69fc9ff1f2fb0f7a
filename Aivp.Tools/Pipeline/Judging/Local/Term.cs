namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>One thing that is compared: faces, palettes or looks.</summary>
/// <param name="Centre">The mean among different subjects.</param>
/// <param name="Spread">The standard deviation among different subjects.</param>
/// <param name="Alone">What it says when it's all there is.</param>
internal readonly record struct Term(double Centre, double Spread, Scale Alone)
{
    /// <summary>How far a value stands out among different subjects, in standard deviations: what can be added up with other terms.</summary>
    public double Standard(double value) => (value - Centre) / Spread;
}
