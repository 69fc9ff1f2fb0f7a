namespace Aivp.Tools.Catalog;

/// <summary>What models call things. A parameter that isn't here is the model's own, and is set by its name.</summary>
internal static class ParameterRoles
{
    private static readonly Dictionary<string, ParameterRole> s_byName = new()
    {
        ["prompt"] = ParameterRole.Prompt,
        ["instruction"] = ParameterRole.Prompt,
        ["negative_prompt"] = ParameterRole.NegativePrompt,
        ["seed"] = ParameterRole.Seed,
        ["num_images"] = ParameterRole.Count,
        ["max_images"] = ParameterRole.Count,
        ["image_size"] = ParameterRole.Size,
        ["aspect_ratio"] = ParameterRole.AspectRatio,
        ["resolution"] = ParameterRole.Resolution,
        ["duration"] = ParameterRole.Duration,
        ["generate_audio"] = ParameterRole.Audio,
        ["image_url"] = ParameterRole.Picture,
        ["image_urls"] = ParameterRole.Picture,
        ["reference_image_url"] = ParameterRole.Picture,
        ["reference_image_urls"] = ParameterRole.Picture,
        ["mask_url"] = ParameterRole.Mask,
        ["mask_image_url"] = ParameterRole.Mask,
        ["start_image_url"] = ParameterRole.FirstFrame,
        ["first_frame_url"] = ParameterRole.FirstFrame,
        ["end_image_url"] = ParameterRole.LastFrame,
        ["tail_image_url"] = ParameterRole.LastFrame,
        ["last_frame_url"] = ParameterRole.LastFrame,
        ["video_url"] = ParameterRole.Video,
        ["audio_url"] = ParameterRole.Sound,
        ["upscale_factor"] = ParameterRole.Factor,
        ["scale_factor"] = ParameterRole.Factor,
        ["scale"] = ParameterRole.Factor,
        // The file itself in the answer, and the vendor's history without it: nothing to resume from.
        ["sync_mode"] = ParameterRole.Transport,
    };

    /// <summary>What a parameter is for in a model of this kind. In a clip's model the one picture is its first frame.</summary>
    public static ParameterRole Of(string name, IReadOnlyCollection<ModelTask> tasks)
    {
        ParameterRole role = s_byName.GetValueOrDefault(name, ParameterRole.Other);
        return role switch
        {
            ParameterRole.Picture when name == "image_url" && tasks.Any(task => task is ModelTask.ImageToVideo or ModelTask.FirstLastFrame) => ParameterRole.FirstFrame,
            // Only where something is made larger is a scale its factor.
            ParameterRole.Factor when name == "scale" && !tasks.Contains(ModelTask.UpscaleImage) => ParameterRole.Other,
            _ => role,
        };
    }
}
