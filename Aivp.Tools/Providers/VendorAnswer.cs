using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers;

/// <summary>A vendor's answer, read whole.</summary>
/// <param name="Provider">Whose.</param>
/// <param name="Phase">What was asked.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Bytes">The body.</param>
/// <param name="Headers">By name, in lower case.</param>
internal sealed record VendorAnswer(string Provider, CallPhase Phase, HttpStatusCode Status, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The body as text.</summary>
    public string Body => Encoding.UTF8.GetString(Bytes);

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The body as JSON; null: it's none.</summary>
    public JsonNode? Json()
    {
        try
        {
            return Bytes.Length == 0 ? null : JsonNode.Parse(Bytes);
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
            return JsonSerializer.Deserialize(Bytes, type) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new ProviderException(Provider, ProviderFailure.BadResponse, $"its answer can't be read: {e.Message}", inner: e);
        }
    }

    /// <summary>As <see cref="As{T}"/>, where the answer says what was just paid for: unreadable, it leaves the job in doubt.</summary>
    /// <exception cref="ProviderException">It isn't that.</exception>
    public T AsTaken<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return As(type);
        }
        catch (ProviderException e)
        {
            throw new ProviderException(Provider, ProviderFailure.Ambiguous, $"the job was taken, and the answer doesn't say under which id: {e.InnerException!.Message}", inner: e);
        }
    }
}
