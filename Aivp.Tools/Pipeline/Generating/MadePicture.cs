using System.Text.Json.Nodes;

namespace Aivp.Tools.Pipeline.Generating;

/// <summary>A picture that was made, verified and put in its place.</summary>
/// <param name="InputHash">What it was made from.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="RequestId">The vendor's id of the job.</param>
/// <param name="CostUsd">What it cost.</param>
/// <param name="Log">What else the provider said.</param>
internal sealed record MadePicture(string InputHash, string Sha256, string RequestId, decimal CostUsd, JsonObject? Log);
