namespace Aivp.Tools.Skills;

/// <summary>A file at a vendor.</summary>
/// <param name="Url">Its address.</param>
/// <param name="ContentType">As its bytes say.</param>
/// <param name="SizeBytes">How large it is.</param>
/// <param name="Provider">Whose address it is.</param>
/// <param name="ExpiresAt">When the vendor forgets it; null: it doesn't say.</param>
public sealed record UploadReport(string Url, string ContentType, long SizeBytes, string Provider, DateTimeOffset? ExpiresAt);
