using System.Text.Json.Nodes;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>Clips of today's models: a job in the background that can be looked at and given up.</summary>
internal sealed class GeminiInteractions(GeminiHttp http)
{
    private const string Version = "v1";

    private static readonly string[] s_safety = ["safety", "blocked", "prohibited", "policy", "filter"];

    /// <summary>Hands the job over, once.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> SubmitAsync(VendorOrder order, IReadOnlyList<GeminiPart> parts, ApiKey key, CancellationToken cancellationToken)
    {
        VendorAnswer answer = await http.AskAsync(CallPhase.Submit, HttpMethod.Post, $"{Version}/interactions", key, Request(order, parts), cancellationToken);
        return answer.Json()?["id"]?.ToString() is { Length: > 0 } id
            ? id
            : throw new ProviderException(GeminiVendor.ProviderName, ProviderFailure.Ambiguous, "it took the job and doesn't say under which id.");
    }

    /// <summary>Looks how far a job is.</summary>
    /// <returns>Where the clip is, or the clip itself as a <c>data:</c> address; null: not yet.</returns>
    /// <exception cref="ProviderException">It failed, or Google can't be asked now.</exception>
    public async Task<string?> LookAsync(string id, ApiKey key, CancellationToken cancellationToken)
    {
        VendorAnswer answer = await http.AskAsync(CallPhase.Look, HttpMethod.Get, $"{Version}/interactions/{Uri.EscapeDataString(id)}?stream=false", key, null, cancellationToken);
        JsonNode? job = answer.Json();
        switch (job?["status"]?.ToString())
        {
            case "queued" or "in_progress":
                return null;
            case "completed":
                return Clip(job) ?? throw new ProviderException(GeminiVendor.ProviderName, ProviderFailure.JobFailed, $"it made no clip: {Words(job)}");
            case "failed":
                string said = Words(job);
                bool refused = s_safety.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase));
                throw new ProviderException(
                    GeminiVendor.ProviderName,
                    refused ? ProviderFailure.Refused : ProviderFailure.JobFailed,
                    refused ? $"the safety filter refused it: {said}" : $"the job failed: {said}");
            case "cancelled" or "incomplete" or "budget_exceeded" or "requires_action" or "requires_continuation":
                throw new ProviderException(GeminiVendor.ProviderName, ProviderFailure.JobFailed, $"the job ended as {job["status"]}: {Words(job)}");
            default:
                throw new ProviderException(GeminiVendor.ProviderName, ProviderFailure.BadResponse, "what it says of the job can't be read.");
        }
    }

    /// <summary>Gives a job up.</summary>
    /// <returns>False: it's finished, or nobody knows it.</returns>
    public async Task<bool> CancelAsync(string id, ApiKey key, CancellationToken cancellationToken)
    {
        try
        {
            VendorAnswer answer = await http.AskAsync(CallPhase.Other, HttpMethod.Post, $"{Version}/interactions/{Uri.EscapeDataString(id)}/cancel", key, null, cancellationToken);
            return answer.Json()?["status"]?.ToString() is "cancelled";
        }
        catch (ProviderException e) when (e.Failure is ProviderFailure.Invalid)
        {
            return false;
        }
    }

    private static JsonObject Request(VendorOrder order, IReadOnlyList<GeminiPart> parts)
    {
        JsonObject clip = new() { ["type"] = "video" };
        Set(clip, "aspect_ratio", GeminiInput.Value(order, "aspect_ratio"));
        Set(clip, "duration", GeminiInput.Value(order, "duration"));
        Set(clip, "resolution", GeminiInput.Value(order, "resolution"));
        clip["delivery"] = "uri";
        JsonObject settings = new() { ["video_config"] = new JsonObject { ["task"] = Task(parts) } };
        Set(settings, "seed", GeminiInput.Value(order, "seed"));
        return new()
        {
            ["model"] = order.Input.Card.Id,
            ["input"] = new JsonArray([new JsonObject { ["type"] = "text", ["text"] = GeminiInput.Value(order, "prompt") }, .. parts.Select(part => part.ToInteraction())]),
            ["response_format"] = clip,
            ["generation_config"] = settings,
            ["background"] = true,
            ["store"] = true,
        };
    }

    private static string Task(IReadOnlyList<GeminiPart> parts) =>
        parts.Any(part => part.Slot.Parameter == "video") ? "edit"
        : parts.Any(part => part.Slot.Parameter == "first_frame") ? "image_to_video"
        : parts.Count > 0 ? "reference_to_video"
        : "text_to_video";

    private static string? Clip(JsonNode job)
    {
        JsonNode? clip = (job["steps"] as JsonArray ?? []).Where(step => step?["type"]?.ToString() == "model_output")
            .SelectMany(step => step!["content"] as JsonArray ?? []).FirstOrDefault(content => content?["type"]?.ToString() == "video");
        return clip?["uri"]?.ToString() ?? (clip?["data"]?.ToString() is string data ? $"data:{clip["mime_type"]};base64,{data}" : null);
    }

    private static string Words(JsonNode job)
    {
        string said = string.Join(' ', (job["steps"] as JsonArray ?? []).SelectMany(step => step?["content"] as JsonArray ?? []).Select(content => content?["text"]?.ToString()).OfType<string>());
        return job["error"]?["message"]?.ToString() ?? (said.Length > 0 ? said : "it doesn't say why.");
    }

    private static void Set(JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }
    }
}
