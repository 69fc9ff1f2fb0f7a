namespace Aivp.Tools.Storage;

/// <summary>Tells addresses from file names, where a user may give either.</summary>
internal static class WebAddress
{
    /// <summary>Whether it's an address that a vendor can read itself.</summary>
    public static bool Is(string fileOrAddress) =>
        fileOrAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || fileOrAddress.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || fileOrAddress.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
}
