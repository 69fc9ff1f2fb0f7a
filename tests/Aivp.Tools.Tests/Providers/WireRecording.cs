using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aivp.Simulator.Http;

namespace Aivp.Tools.Tests.Providers;

/// <summary>What a vendor's official client sends, recorded once; and ours beside it.</summary>
/// <param name="resource">The recording.</param>
/// <param name="prefix">What the simulator's paths have before the vendor's own.</param>
/// <param name="differences">Where we differ, and why it makes no difference.</param>
internal sealed partial class WireRecording(string resource, string prefix, IReadOnlyList<WireRecording.Difference> differences)
{
    // Headers that say who's asking, not what.
    private static readonly string[] s_unasked =
    [
        "host", "user-agent", "accept-language", "accept-encoding", "sec-fetch-mode", "content-length", "traceparent", "x-goog-api-client", "cookie",
        "x-stainless-retry-count", "x-stainless-lang", "x-stainless-package-version", "x-stainless-os", "x-stainless-arch", "x-stainless-runtime", "x-stainless-runtime-version", "x-stainless-timeout",
    ];

    private static readonly string[] s_secret = ["authorization", "x-goog-api-key"];

    /// <summary>The recorded requests of a scenario, one line each.</summary>
    public IEnumerable<string> Recorded(string scenario)
    {
        using Stream stream = typeof(WireRecording).Assembly.GetManifestResourceStream(resource)!;
        return [.. JsonNode.Parse(stream)!["scenarios"]![scenario]!.AsArray().Select(exchange => Describe(scenario, exchange!, isOurs: false))];
    }

    /// <summary>Our requests in the same words.</summary>
    public IEnumerable<string> Sent(string scenario, IEnumerable<RecordedExchange> requests) => [.. requests.Select(exchange => Describe(scenario, exchange.ToJson(), isOurs: true))];

    private string Describe(string scenario, JsonNode exchange, bool isOurs)
    {
        Difference[] known = [.. differences.Where(one => one.Scenario == "*" || one.Scenario == scenario)];
        string method = exchange["method"]!.ToString();
        IEnumerable<string> headers = exchange["headers"]!.AsObject()
            .Where(header => !s_unasked.Contains(header.Key))
            .Where(header => !known.Any(one => one.Where == $"header {header.Key}" && (one.Method is null || one.Method == method)))
            .Select(header => $"{header.Key}: {(s_secret.Contains(header.Key) ? $"{header.Value}".Split(' ') is [string scheme, _] ? scheme : "key" : Boundary().Replace($"{header.Value}", "boundary=…"))}")
            .Order(StringComparer.Ordinal);
        string path = exchange["path"]!.ToString();
        path = path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path;
        JsonNode? body = exchange["body"]?.DeepClone();
        foreach (Difference one in known.Where(one => one.Where.StartsWith("body ", StringComparison.Ordinal)))
        {
            Remove(body?["json"], one.Where["body ".Length..].Split('.'));
        }

        foreach (Difference one in known.Where(one => one.Where.StartsWith("path ", StringComparison.Ordinal)))
        {
            path = Regex.Replace(path, one.Where["path ".Length..], "…");
        }

        return $"{method} {path} [{string.Join(" | ", headers)}] {(body is null ? "" : Canonical(body).ToJsonString())}";
    }

    private static void Remove(JsonNode? node, string[] path)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    Remove(item, path);
                }

                break;
            case JsonObject members when path.Length == 1:
                members.Remove(path[0]);
                break;
            case JsonObject members:
                Remove(members[path[0]], path[1..]);
                break;
        }
    }

    /// <summary>The order of names says nothing, nor does that of a form's parts.</summary>
    private static JsonNode Canonical(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : member.Key == "multipart" ? Sorted(member.Value.AsArray()) : Canonical(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Canonical(item))]),
        _ => node.DeepClone(),
    };

    private static JsonArray Sorted(JsonArray parts) =>
        [.. parts.Select(part => Canonical(part!)).OrderBy(part => part["headers"]!.ToJsonString(), StringComparer.Ordinal)];

    [GeneratedRegex("boundary=.*")]
    private static partial Regex Boundary();

    /// <summary>A known difference.</summary>
    /// <param name="Scenario"><c>*</c>: all.</param>
    /// <param name="Where"><c>header NAME</c>, <c>body a.b</c>, <c>path REGEX</c>.</param>
    /// <param name="Why">Why it makes no difference.</param>
    internal sealed record Difference(string Scenario, string Where, string Why)
    {
        /// <summary>Only of requests with this method; null: any.</summary>
        public string? Method { get; init; }
    }
}
