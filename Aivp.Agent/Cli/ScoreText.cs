using System.Globalization;

namespace Aivp.Agent.Cli;

/// <summary>A score as people read it.</summary>
internal static class ScoreText
{
    public static string Of(double? score) =>
        score is double value ? string.Create(CultureInfo.InvariantCulture, $"score {value:0.00}") : "no score";
}
