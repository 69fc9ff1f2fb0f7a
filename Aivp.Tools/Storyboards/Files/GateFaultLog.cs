namespace Aivp.Tools.Storyboards.Files;

/// <summary>A stretch of a clip that's of no use.</summary>
/// <param name="Kind"><c>swapped</c>, <c>drifted</c>, <c>extra_person</c>, <c>missing_person</c>, <c>flicker</c>, <c>frozen</c>, <c>black</c> or <c>wrong_duration</c>.</param>
/// <param name="From">Seconds.</param>
/// <param name="To">Seconds.</param>
/// <param name="Reason">One sentence.</param>
internal sealed record GateFaultLog(string Kind, double From, double To, string Reason)
{
    /// <summary>Whom it concerns; null: the picture.</summary>
    public string? Character { get; init; }

    /// <summary>The lowest score in the stretch.</summary>
    public double? Score { get; init; }
}
