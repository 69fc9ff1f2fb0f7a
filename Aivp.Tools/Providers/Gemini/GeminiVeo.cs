using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>Clips of the Veo models, which have a long-running operation. It can't be given up.</summary>
internal sealed class GeminiVeo(GeminiHttp http, IOptions<GeminiOptions> options)
{
    private static readonly Dictionary<string, string> s_parameters = new()
    {
        ["duration"] = "durationSeconds",
        ["aspect_ratio"] = "aspectRatio",
        ["resolution"] = "resolution",
        ["person_generation"] = "personGeneration",
        ["negative_prompt"] = "negativePrompt",
    };

    /// <summary>Hands the job over, once.</summary>
    /// <returns>The operation's name.</returns>
    public async Task<string> SubmitAsync(VendorOrder order, IReadOnlyList<GeminiPart> parts, ApiKey key, CancellationToken cancellationToken)
    {
        VendorAnswer answer = await http.AskAsync(
            CallPhase.Submit, HttpMethod.Post, $"{options.Value.ApiVersion}/models/{order.Input.Card.Id}:predictLongRunning", key, Request(order, parts), cancellationToken);
        return answer.Json()?["name"]?.ToString() is { Length: > 0 } name
            ? name
            : throw new ProviderException(GeminiVendor.ProviderName, ProviderFailure.Ambiguous, "it took the job and doesn't say under which name.");
    }

    /// <summary>Looks how far a job is.</summary>
    /// <returns>Where the clip is; null: not yet.</returns>
    /// <exception cref="ProviderException">It failed, or Google can't be asked now.</exception>
    public async Task<string?> LookAsync(string name, ApiKey key, CancellationToken cancellationToken)
    {
        VendorAnswer answer = await http.AskAsync(CallPhase.Look, HttpMethod.Get, $"{options.Value.ApiVersion}/{name}", key, null, cancellationToken);
        JsonNode job = answer.Json() ?? throw new ProviderException(GeminiVendor.ProviderName, ProviderFailure.BadResponse, "what it says of the job can't be read.");
        if (job["done"]?.GetValueKind() is not JsonValueKind.True)
        {
            return null;
        }

        if (job["error"] is JsonNode error)
        {
            throw new ProviderException(GeminiVendor.ProviderName, (int?)error["code"] is 3 ? ProviderFailure.Invalid : ProviderFailure.JobFailed, $"the job failed: {error["message"]}");
        }

        JsonNode? made = job["response"]?["generateVideoResponse"];
        if (made?["raiMediaFilteredReasons"] is JsonArray { Count: > 0 } reasons)
        {
            // Google doesn't bill what it filters.
            throw new ProviderException(GeminiVendor.ProviderName, ProviderFailure.Refused, $"the safety filter kept the clip back: {string.Join(' ', reasons.Select(reason => $"{reason}"))}") { CostUsd = 0 };
        }

        return (made?["generatedSamples"] as JsonArray)?.FirstOrDefault()?["video"]?["uri"]?.ToString()
            ?? throw new ProviderException(GeminiVendor.ProviderName, ProviderFailure.JobFailed, "the job is done and made no clip.");
    }

    private static JsonObject Request(VendorOrder order, IReadOnlyList<GeminiPart> parts)
    {
        JsonObject instance = new() { ["prompt"] = GeminiInput.Value(order, "prompt") };
        if (parts.FirstOrDefault(part => part.Slot.Parameter == "first_frame") is GeminiPart first)
        {
            instance["image"] = first.ToVeo();
        }

        if (parts.FirstOrDefault(part => part.Slot.Parameter == "last_frame") is GeminiPart last)
        {
            instance["lastFrame"] = last.ToVeo();
        }

        if (parts.Where(part => part.Slot.Parameter == "references").ToArray() is { Length: > 0 } references)
        {
            instance["referenceImages"] = new JsonArray([.. references.Select(part => new JsonObject { ["image"] = part.ToVeo(), ["referenceType"] = "ASSET" })]);
        }

        JsonObject parameters = new() { ["sampleCount"] = 1 };
        foreach ((string ours, string theirs) in s_parameters)
        {
            if (GeminiInput.Value(order, ours) is JsonNode value)
            {
                parameters[theirs] = value;
            }
        }

        return new() { ["instances"] = new JsonArray(instance), ["parameters"] = parameters };
    }
}
