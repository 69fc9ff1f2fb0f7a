using System.Text.Json.Nodes;

namespace Aivp.Simulator;

/// <summary>A submission that a real vendor would have charged for.</summary>
/// <param name="Vendor">For example <c>fal</c>.</param>
/// <param name="Model">The model's id.</param>
/// <param name="RequestId">What the vendor called it.</param>
/// <param name="Input">What was asked for.</param>
public sealed record PaidSubmission(string Vendor, string Model, string RequestId, JsonNode? Input);
