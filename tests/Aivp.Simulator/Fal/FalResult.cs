using System.Text.Json.Nodes;

namespace Aivp.Simulator.Fal;

/// <summary>How a job turned out.</summary>
/// <param name="Status">200, or the failure's.</param>
/// <param name="Body">The model's output, or what's wrong.</param>
/// <param name="Units">What is billed.</param>
internal sealed record FalResult(int Status, JsonNode Body, decimal Units)
{
    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>Beside the body; for example whether trying again may help.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
