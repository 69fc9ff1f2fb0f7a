using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Jobs;

/// <summary>What is asked of a vendor, in a form that's the same whenever the same is asked.</summary>
/// <param name="Provider">For example <c>fal</c>.</param>
/// <param name="Model">The model's id.</param>
/// <param name="Body">Provider, model, parameters and the hashes of all input files, as JSON with sorted names and no spaces.</param>
/// <param name="Hash">SHA-256 of <paramref name="Body"/>, 64 hexadecimal digits.</param>
internal sealed record JobIntent(string Provider, string Model, string Body, string Hash)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The intent of a request.</summary>
    /// <param name="provider">For example <c>fal</c>.</param>
    /// <param name="model">The model's id.</param>
    /// <param name="parameters">Everything that can change the result, paths left out.</param>
    /// <param name="inputs">Files that are sent along, in the order in which the request has them. Only their bytes count, not their names; of an address, its text.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="FileNotFoundException">An input isn't there.</exception>
    public static async Task<JobIntent> CreateAsync(
        string provider, string model, JsonObject parameters, IReadOnlyList<string> inputs, CancellationToken cancellationToken)
    {
        JsonArray hashes = [];
        foreach (string input in inputs)
        {
            if (WebAddress.Is(input))
            {
                // The vendor reads it there; what it holds we don't know.
                hashes.Add(input);
                continue;
            }

            await using FileStream file = File.OpenRead(input);
            hashes.Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)));
        }

        JsonObject all = new() { ["inputs"] = hashes, ["model"] = model, ["parameters"] = parameters.DeepClone(), ["provider"] = provider };
        ArrayBufferWriter<byte> body = new();
        using (Utf8JsonWriter writer = new(body, Compact))
        {
            Write(writer, all);
        }

        return new(provider, model, Encoding.UTF8.GetString(body.WrittenSpan), Convert.ToHexStringLower(SHA256.HashData(body.WrittenSpan)));
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonObject members:
                writer.WriteStartObject();
                foreach ((string name, JsonNode? value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (JsonNode? item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
