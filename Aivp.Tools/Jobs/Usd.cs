namespace Aivp.Tools.Jobs;

/// <summary>Money in the ledger is whole millionths of a dollar, which add up exactly.</summary>
internal static class Usd
{
    /// <summary>Rounded up, so that what's set aside is never too little.</summary>
    public static long ToMicros(decimal usd) => (long)decimal.Ceiling(usd * 1_000_000m);

    /// <summary>Dollars.</summary>
    public static decimal FromMicros(long micros) => micros / 1_000_000m;
}
