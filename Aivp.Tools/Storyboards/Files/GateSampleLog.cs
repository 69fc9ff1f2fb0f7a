namespace Aivp.Tools.Storyboards.Files;

/// <summary>A frame that the gate looked at.</summary>
/// <param name="Time">Seconds.</param>
internal sealed record GateSampleLog(double Time)
{
    /// <summary>0 to 1; null: unscored.</summary>
    public double? Score { get; init; }
}
