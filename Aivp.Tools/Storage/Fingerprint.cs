using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Aivp.Tools.Storage;

/// <summary>SHA-256 as lower-case hex: the identity of what went into something, or of what came out.</summary>
internal static class Fingerprint
{
    /// <summary>Of a file's bytes.</summary>
    public static async Task<string> OfFileAsync(string file, CancellationToken cancellationToken)
    {
        await using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    /// <summary>Of a JSON value, whatever the order of its properties.</summary>
    public static string Of(JsonNode facts) => Of(Canonical(facts)!.ToJsonString());

    /// <summary>Of a text's UTF-8 bytes.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A seed that follows from a seed and a purpose, the same on every machine: 0 to 2147483647.</summary>
    public static int Seed(int seed, string purpose)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{seed}/{purpose}")));
        return System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(hash) & int.MaxValue;
    }

    private static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject value => new JsonObject(value.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Canonical(pair.Value)))),
        JsonArray value => new JsonArray([.. value.Select(Canonical)]),
        _ => node?.DeepClone(),
    };
}
