using System.Text.Json.Serialization;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>What is needed to collect a clip in another process.</summary>
internal sealed record GeminiTicket
{
    /// <summary>It's a job of the older models, which have a protocol of their own.</summary>
    public bool LongRunning { get; init; }

    /// <summary>Files that were uploaded for it, and are taken away when it's done.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>What was asked for and couldn't be sent, for the log.</summary>
    public IReadOnlyList<string> NotSent { get; init; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GeminiTicket))]
internal sealed partial class GeminiJson : JsonSerializerContext;
