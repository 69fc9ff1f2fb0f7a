using System.Text.Json.Nodes;

namespace Aivp.Tools.Jobs;

/// <summary>What a vendor delivered beside the file.</summary>
/// <param name="MediaType">As the bytes say, for example <c>image/png</c>.</param>
/// <param name="CostUsd">What the vendor says it cost; null where it doesn't say.</param>
/// <param name="Log">More facts for the candidate's log, by field name. Never shown to a judge.</param>
internal sealed record Delivery(string MediaType, decimal? CostUsd = null, JsonObject? Log = null);
