namespace Aivp.Tools.Providers.Gemini;

/// <summary>A file at Google.</summary>
/// <param name="Name">For example <c>files/abc</c>.</param>
/// <param name="Address">What models are told.</param>
/// <param name="MediaType">For example <c>image/png</c>.</param>
internal sealed record GeminiFile(string Name, string Address, string MediaType);
