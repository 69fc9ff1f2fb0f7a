namespace Aivp.Mcp.Tests.Conformance;

/// <summary>The smallest picture and recording.</summary>
internal static class Samples
{
    /// <summary>One red pixel, PNG.</summary>
    public static byte[] Picture { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    /// <summary>Silence, WAV.</summary>
    public static byte[] Sound { get; } = Convert.FromBase64String("UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAAAAA==");
}
