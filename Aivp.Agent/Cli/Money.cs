using System.Globalization;

namespace Aivp.Agent.Cli;

/// <summary>How money is written.</summary>
internal static class Money
{
    /// <summary>Dollars, with as many digits as it takes, two at least.</summary>
    public static string Of(decimal usd) => usd < 0 ? $"-{Of(-usd)}" : string.Create(CultureInfo.InvariantCulture, $"${usd:0.00####}");
}
