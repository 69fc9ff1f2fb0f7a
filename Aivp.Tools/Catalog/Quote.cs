using System.Text.Json.Nodes;

namespace Aivp.Tools.Catalog;

/// <summary>What a request comes to at a vendor, before anything is sent.</summary>
/// <param name="Model">The model that does it: the one that was asked for, or its family's for that task.</param>
/// <param name="Cost">What it's thought to cost.</param>
/// <param name="Remarks">What will differ from what was asked.</param>
internal sealed record Quote(string Model, CostEstimate Cost, IReadOnlyList<InputRemark> Remarks)
{
    /// <summary>How long the clip will be; null: a picture, or not known.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What would be sent, with files by their paths; null: nothing is.</summary>
    public JsonObject? Input { get; init; }

    /// <summary>The quote of what's made on this machine.</summary>
    public static Quote Free(string model) => new(model, Price.Free.Of(new(null, null, new Dictionary<string, string>())), []);
}
