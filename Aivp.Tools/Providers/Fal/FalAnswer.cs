using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.Fal;

/// <summary>An answer of fal's, read whole.</summary>
/// <param name="Phase">What was asked.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The text.</param>
/// <param name="Headers">By name, in lower case.</param>
internal sealed record FalAnswer(FalPhase Phase, HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The body as JSON; null: it's none.</summary>
    public JsonNode? Json()
    {
        try
        {
            return Body.Length == 0 ? null : JsonNode.Parse(Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The body as a type of ours.</summary>
    /// <exception cref="ProviderException">It isn't that.</exception>
    public T As<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new ProviderException(FalVendor.ProviderName, ProviderFailure.BadResponse, $"its answer can't be read: {e.Message}", inner: e);
        }
    }
}
