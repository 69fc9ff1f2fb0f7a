using System.Text.Json.Nodes;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>Says of what ComfyUI refuses, or fails at, what the user can do: mostly install something.</summary>
internal static class ComfyFailure
{
    /// <summary>Where ComfyUI looks for what a node's input names.</summary>
    private static readonly Dictionary<string, string> s_folders = new()
    {
        ["ckpt_name"] = "checkpoints",
        ["lora_name"] = "loras",
        ["control_net_name"] = "controlnet",
        ["unet_name"] = "diffusion_models",
        ["vae_name"] = "vae",
        ["model_name"] = "upscale_models",
    };

    /// <summary>The failure that an answer means.</summary>
    public static ProviderException Of(VendorAnswer answer)
    {
        JsonNode? body = answer.Json();
        ProviderFailure failure = (int)answer.Status switch
        {
            >= 400 and < 500 => ProviderFailure.Invalid,
            // It's free, and known by our id: trying again does no harm.
            >= 500 => ProviderFailure.Unavailable,
            _ => ProviderFailure.BadResponse,
        };
        return VendorFailure.Of(answer, failure, string.Join("; ", Words(body)), null, 0);
    }

    /// <summary>The failure of a workflow that was begun.</summary>
    /// <param name="history">What ComfyUI remembers of it.</param>
    public static ProviderException Of(ComfyHistory history)
    {
        JsonNode? error = history.Message("execution_error");
        if (error is null)
        {
            return Failed(history.Message("execution_interrupted") is null ? "the workflow failed, and ComfyUI doesn't say why." : "the workflow was interrupted.");
        }

        string said = VendorFailure.Text(error["exception_message"]).Trim();
        string node = VendorFailure.Text(error["node_type"]);
        return VendorFailure.Text(error["exception_type"]).Contains("OutOfMemory", StringComparison.OrdinalIgnoreCase)
            ? Failed($"the graphics card has too little memory for it (at {node}): ask for a smaller picture or a shorter clip.")
            : Failed($"{node}: {said}");
    }

    /// <summary>The failure of a workflow that's gone.</summary>
    public static ProviderException Lost() => Failed("ComfyUI doesn't know the job any more; it was probably started anew. Run the command again.");

    private static ProviderException Failed(string text) => new(ComfyVendor.ProviderName, ProviderFailure.JobFailed, text) { CostUsd = 0 };

    private static IEnumerable<string> Words(JsonNode? body)
    {
        JsonNode? error = body?["error"];
        if (error is JsonObject && VendorFailure.Text(error["type"]) is "missing_node_type" or "invalid_prompt")
        {
            string missing = VendorFailure.Text(error["extra_info"]?["class_type"]);
            yield return missing.Length == 0
                ? VendorFailure.Text(error["message"])
                : $"it has no node {missing}: install {ComfyNodes.PackageOf(missing)}, and start ComfyUI anew";
            yield break;
        }

        foreach ((string _, JsonNode? node) in body?["node_errors"] as JsonObject ?? [])
        {
            foreach (JsonNode? problem in node?["errors"] as JsonArray ?? [])
            {
                yield return Problem(VendorFailure.Text(node?["class_type"]), problem);
            }
        }

        if (body?["node_errors"] is not JsonObject { Count: > 0 })
        {
            yield return error is JsonValue text ? text.ToString() : VendorFailure.Text(error?["message"]);
        }
    }

    private static string Problem(string nodeType, JsonNode? problem)
    {
        string input = VendorFailure.Text(problem?["extra_info"]?["input_name"]);
        string received = VendorFailure.Text(problem?["extra_info"]?["received_value"]);
        if (VendorFailure.Text(problem?["type"]) == "value_not_in_list" && received.Length > 0)
        {
            string? folder = s_folders.GetValueOrDefault(input) ?? (input == "clip_name" ? nodeType.Contains("Vision", StringComparison.Ordinal) ? "clip_vision" : "text_encoders" : null);
            return folder is null
                ? $"{nodeType} knows no {input} '{received}'"
                : $"it has no '{received}': put that file into ComfyUI/models/{folder}, or name one that's there with --param";
        }

        string details = VendorFailure.Text(problem?["details"]);
        return $"{nodeType}: {VendorFailure.Text(problem?["message"])}{(details.Length == 0 ? "" : $" ({details})")}";
    }
}
