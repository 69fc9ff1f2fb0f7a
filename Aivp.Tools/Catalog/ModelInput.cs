using System.Text.Json.Nodes;

namespace Aivp.Tools.Catalog;

/// <summary>What one model is told, in its own words.</summary>
/// <param name="Card">The model.</param>
/// <param name="Values">What is sent. Where a file goes there's its path until it's uploaded.</param>
/// <param name="Files">Where files go.</param>
/// <param name="Remarks">What differs from what was asked.</param>
internal sealed record ModelInput(ModelCard Card, JsonObject Values, IReadOnlyList<FileSlot> Files, IReadOnlyList<InputRemark> Remarks)
{
    /// <summary>How much work it is.</summary>
    public required Usage Usage { get; init; }

    /// <summary>What it's thought to cost.</summary>
    public CostEstimate Cost => Card.Estimate(Usage);
}
