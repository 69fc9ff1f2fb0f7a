using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aivp.Simulator;

namespace Aivp.Tools.Tests.Providers;

/// <summary>Our requests beside those of a vendor's official client, which were recorded once. Where they differ is named.</summary>
/// <param name="vendor">Whose recording.</param>
/// <param name="host">The first segment of our paths, which the recording doesn't have.</param>
/// <param name="differences">Headers that differ, and why that makes no difference. <c>*</c> is any method.</param>
internal sealed class RecordedRequests(string vendor, string host, IReadOnlyList<(string Method, string Header, string Why)> differences)
{
    /// <summary>Headers that say who's asking, not what.</summary>
    private static readonly string[] s_unasked = ["host", "user-agent", "accept-language", "accept-encoding", "sec-fetch-mode", "content-length", "traceparent"];

    /// <summary>What the official client sent in a scenario.</summary>
    public string[] Of(string scenario)
    {
        using Stream stream = typeof(RecordedRequests).Assembly.GetManifestResourceStream($"{vendor}-requests.json")!;
        return [.. JsonNode.Parse(stream)!["scenarios"]![scenario]!.AsArray().Select(exchange => Describe(exchange!))];
    }

    /// <summary>What we sent.</summary>
    public string[] Sent(SimulatorServer simulator) => [.. simulator.Requests.Select(exchange => Describe(exchange.ToJson()))];

    /// <summary>A request in one line, without what may differ.</summary>
    private string Describe(JsonNode exchange)
    {
        string method = exchange["method"]!.ToString();
        IEnumerable<string> headers = exchange["headers"]!.AsObject()
            .Where(header => !s_unasked.Contains(header.Key))
            .Where(header => !differences.Any(known => (known.Method == "*" || known.Method == method) && known.Header == header.Key))
            .Select(header => $"{header.Key}: {Value(header.Key, header.Value!.ToString())}")
            .Order(StringComparer.Ordinal);
        string path = exchange["path"]!.ToString().Replace($"/{host}/", "/", StringComparison.Ordinal);
        return $"{method} {path} [{string.Join(" | ", headers)}] {Sorted(exchange["body"])?.ToJsonString()}";
    }

    private static string Value(string header, string value) => header switch
    {
        "authorization" => value.Split(' ')[0],
        "content-type" => Regex.Replace(value, "boundary=.*", "boundary=…"),
        _ => value,
    };

    /// <summary>The order of names makes no difference.</summary>
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject parts => new JsonObject(parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => KeyValuePair.Create(part.Key, Sorted(part.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        null => null,
        _ => node.DeepClone(),
    };
}
