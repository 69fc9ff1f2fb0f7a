using System.Text.Json.Nodes;

namespace Aivp.Simulator.Faults;

/// <summary>Something that goes wrong with a request.</summary>
/// <param name="Kind">What.</param>
public sealed record Fault(FaultKind Kind)
{
    /// <summary>Only requests with this method; null: any.</summary>
    public string? Method { get; init; }

    /// <summary>Only requests whose path contains this; null: any.</summary>
    public string? Path { get; init; }

    /// <summary>Only after so many requests that it would fit.</summary>
    public int Skip { get; init; }

    /// <summary>How often; 0: for ever.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The request is carried out first, and paid for where it costs; only its answer goes wrong.</summary>
    public bool After { get; init; }

    /// <summary>The answer's status, or the job's.</summary>
    public int Status { get; init; } = 500;

    /// <summary>The answer's body, or what the job says.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>Headers of the answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>For <see cref="FaultKind.Oversize"/>: how many bytes too many.</summary>
    public long Bytes { get; init; } = 1L << 40;
}
