namespace Aivp.Tools.Storage;

/// <summary>A file at a vendor.</summary>
/// <param name="Address">Where.</param>
/// <param name="MediaType">For example <c>image/png</c>.</param>
/// <param name="Until">When the vendor forgets it; null: it doesn't say.</param>
internal sealed record HostedFile(Uri Address, string MediaType, DateTimeOffset? Until);
