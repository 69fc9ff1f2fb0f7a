using System.Text.Json.Nodes;

namespace Aivp.Simulator.ComfyUI;

/// <summary>What ComfyUI, with the packages our workflows need, knows: its nodes' inputs, and which files there are.</summary>
internal static class ComfyNode
{
    private static readonly Dictionary<string, string[]> s_inputs = new()
    {
        ["CheckpointLoaderSimple"] = ["ckpt_name"],
        ["LoraLoader"] = ["model", "clip", "lora_name", "strength_model", "strength_clip"],
        ["CLIPTextEncode"] = ["text", "clip"],
        ["EmptyLatentImage"] = ["width", "height", "batch_size"],
        ["KSampler"] = ["model", "seed", "steps", "cfg", "sampler_name", "scheduler", "positive", "negative", "latent_image", "denoise"],
        ["VAEDecode"] = ["samples", "vae"],
        ["VAEEncode"] = ["pixels", "vae"],
        ["VAEEncodeForInpaint"] = ["pixels", "vae", "mask", "grow_mask_by"],
        ["SaveImage"] = ["images", "filename_prefix"],
        ["LoadImage"] = ["image"],
        ["LoadImageMask"] = ["image", "channel"],
        ["ImageScale"] = ["image", "upscale_method", "width", "height", "crop"],
        ["ImageScaleBy"] = ["image", "upscale_method", "scale_by"],
        ["IPAdapterUnifiedLoader"] = ["model", "preset"],
        ["IPAdapterAdvanced"] = ["model", "ipadapter", "image", "weight", "weight_type", "combine_embeds", "start_at", "end_at", "embeds_scaling"],
        ["DWPreprocessor"] = ["image"],
        ["ControlNetLoader"] = ["control_net_name"],
        ["ControlNetApplyAdvanced"] = ["positive", "negative", "control_net", "image", "strength", "start_percent", "end_percent"],
        ["UNETLoader"] = ["unet_name", "weight_dtype"],
        ["CLIPLoader"] = ["clip_name", "type"],
        ["VAELoader"] = ["vae_name"],
        ["CLIPVisionLoader"] = ["clip_name"],
        ["CLIPVisionEncode"] = ["clip_vision", "image", "crop"],
        ["WanImageToVideo"] = ["positive", "negative", "vae", "width", "height", "length", "batch_size"],
        ["WanFirstLastFrameToVideo"] = ["positive", "negative", "vae", "width", "height", "length", "batch_size"],
        ["ModelSamplingSD3"] = ["model", "shift"],
        ["CreateVideo"] = ["images", "fps"],
        ["SaveVideo"] = ["video", "filename_prefix", "format", "codec"],
        ["UpscaleModelLoader"] = ["model_name"],
        ["ImageUpscaleWithModel"] = ["upscale_model", "image"],
    };

    // What is in its folders; any file of these beginnings.
    private static readonly Dictionary<string, string[]> s_files = new()
    {
        ["ckpt_name"] = ["sd_xl_base_1.0.safetensors"],
        ["lora_name"] = ["ines.safetensors", "tomas.safetensors"],
        ["control_net_name"] = ["OpenPoseXL2.safetensors"],
        ["unet_name"] = ["wan2.1_i2v_480p_14B_fp8_scaled.safetensors", "wan2.1_flf2v_720p_14B_fp16.safetensors"],
        ["vae_name"] = ["wan_2.1_vae.safetensors"],
        ["model_name"] = ["RealESRGAN_x4plus.pth"],
        ["clip_name"] = ["umt5_xxl_fp8_e4m3fn_scaled.safetensors", "clip_vision_h.safetensors"],
    };

    /// <summary>What <c>/object_info</c> says.</summary>
    public static JsonObject Describe() => new(s_inputs.Select(known => KeyValuePair.Create(known.Key, (JsonNode?)new JsonObject
    {
        ["input"] = new JsonObject { ["required"] = new JsonObject(known.Value.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonArray(s_files.TryGetValue(name, out string[]? files) ? new JsonArray([.. files.Select(file => JsonValue.Create(file))]) : "*")))) },
        ["output"] = new JsonArray("*"),
        ["output_node"] = IsOutput(known.Key),
    })));

    public static bool IsOutput(string type) => type.StartsWith("Save", StringComparison.Ordinal);

    /// <summary>What's wrong with a prompt, in ComfyUI's form; null: nothing.</summary>
    public static JsonObject? Check(JsonObject prompt, Func<string, bool> isThere)
    {
        foreach ((string _, JsonNode? node) in prompt)
        {
            string type = node?["class_type"]?.ToString() ?? "";
            if (!s_inputs.ContainsKey(type))
            {
                return Error("missing_node_type", $"Node '{type}' not found. The custom node may not be installed.", [], new JsonObject { ["class_type"] = type });
            }
        }

        if (!prompt.Any(node => IsOutput(node.Value!["class_type"]!.ToString())))
        {
            return Error("prompt_no_outputs", "Prompt has no outputs", [], []);
        }

        JsonObject errors = [];
        foreach ((string id, JsonNode? node) in prompt)
        {
            JsonArray problems = [.. Problems(prompt, node!, isThere)];
            if (problems.Count > 0)
            {
                errors[id] = new JsonObject { ["errors"] = problems, ["dependent_outputs"] = new JsonArray(), ["class_type"] = node!["class_type"]!.DeepClone() };
            }
        }

        return errors.Count == 0 ? null : Error("prompt_outputs_failed_validation", "Prompt outputs failed validation", errors, []);
    }

    private static IEnumerable<JsonNode> Problems(JsonObject prompt, JsonNode node, Func<string, bool> isThere)
    {
        JsonObject inputs = node["inputs"] as JsonObject ?? [];
        foreach (string name in s_inputs[node["class_type"]!.ToString()].Where(name => !inputs.ContainsKey(name)))
        {
            yield return Problem("required_input_missing", "Required input is missing", name, name, "");
        }

        foreach ((string name, JsonNode? value) in inputs)
        {
            string text = value?.ToString() ?? "";
            if (text.Contains("{{", StringComparison.Ordinal))
            {
                yield return Problem("invalid_input_type", "A placeholder was left in", $"{name}: {text}", name, text);
            }
            else if (value is JsonArray link && (link.Count != 2 || !prompt.ContainsKey(link[0]!.ToString())))
            {
                yield return Problem("bad_linked_input", "Bad linked input", $"{name}: {link.ToJsonString()}", name, link.ToJsonString());
            }
            else if (s_files.TryGetValue(name, out string[]? files) && !files.Contains(text))
            {
                yield return Problem("value_not_in_list", "Value not in list", $"{name}: '{text}' not in [{string.Join(", ", files)}]", name, text);
            }
            else if (name == "image" && value is JsonValue && !isThere(text))
            {
                yield return Problem("custom_validation_failed", "Custom validation failed for node", $"image - Invalid image file: {text}", name, text);
            }
        }
    }

    private static JsonObject Problem(string type, string message, string details, string input, string received) => new()
    {
        ["type"] = type,
        ["message"] = message,
        ["details"] = details,
        ["extra_info"] = new JsonObject { ["input_name"] = input, ["received_value"] = received },
    };

    private static JsonObject Error(string type, string message, JsonObject nodeErrors, JsonObject extra) => new()
    {
        ["error"] = new JsonObject { ["type"] = type, ["message"] = message, ["details"] = "", ["extra_info"] = extra },
        ["node_errors"] = nodeErrors,
    };
}
