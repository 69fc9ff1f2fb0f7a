using System.Text.Json.Nodes;

namespace Aivp.Simulator.Faults;

/// <summary>Ways of failing that every vendor has: of the network, of what stands in between, of the host of files.</summary>
/// <param name="vendor">Goes before each name: <c>replicate.lost_answer</c>.</param>
/// <param name="submit">What a submission's path contains.</param>
/// <param name="look">What a look's path contains.</param>
/// <param name="files">What a result's path contains.</param>
internal sealed class VendorFaults(string vendor, string submit, string look, string files)
{
    public IEnumerable<NamedFault> Common =>
    [
        Named("gateway", new(FaultKind.Answer) { Method = "POST", Path = submit, Status = 502 }),
        Named("gateway_after", new(FaultKind.Answer) { Method = "POST", Path = submit, After = true, Status = 502 }),
        Named("reset", new(FaultKind.Reset) { Method = "POST", Path = submit }),
        Named("lost_answer", new(FaultKind.Reset) { Method = "POST", Path = submit, After = true }),
        Named("truncated_answer", new(FaultKind.Truncate) { Method = "POST", Path = submit }),
        Named("malformed_answer", new(FaultKind.Malformed) { Method = "POST", Path = submit }),
        Named("look_unavailable", new(FaultKind.Answer) { Method = "GET", Path = look, Status = 503, Times = 2 }),
        Named("look_reset", new(FaultKind.Reset) { Method = "GET", Path = look, Times = 2 }),
        Named("expired", new(FaultKind.Answer) { Method = "GET", Path = files, Status = 404, Times = 0 }),
        Named("file_unavailable", new(FaultKind.Answer) { Method = "GET", Path = files, Status = 503, Times = 2 }),
        Named("file_truncated", new(FaultKind.Truncate) { Method = "GET", Path = files }),
    ];

    /// <summary>The vendor says no to the submission.</summary>
    public NamedFault No(string name, int status, JsonNode body, params (string Name, string Value)[] headers) =>
        Named(name, new(FaultKind.Answer) { Method = "POST", Path = submit, Status = status, Body = body, Headers = headers.ToDictionary(header => header.Name, header => header.Value) });

    /// <summary>The vendor takes the job, and it turns out so.</summary>
    public NamedFault Job(string name, JsonNode body) => Named(name, new(FaultKind.Outcome) { Method = "POST", Path = submit, Body = body });

    private NamedFault Named(string name, Fault fault) => new($"{vendor}.{name}", fault);
}
