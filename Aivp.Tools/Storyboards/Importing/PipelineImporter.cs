namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Reads a keyframe pipeline's <c>pipeline_config.yaml</c>: its reference library in any of its three shapes, its templates, its segments, and the prompts it has written so far.</summary>
internal static class PipelineImporter
{
    private const string Key = "keys don't belong into a project: aivp keys add, or the vendor's own environment variable";
    private const string Machine = "that program's own way of running; aivp has its own";

    /// <summary>Reads the file and what lies beside it.</summary>
    public static async Task<ImportedFilm?> ReadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        if (await source.ReadAsync(cancellationToken) is not { } text || YamlTree.Read(source, text) is not { } root)
        {
            return null;
        }

        ImportFields fields = new(source, root, "the configuration");

        // Keys are never read: expanding one would bring it into our memory and, at the next mistake, into a message.
        fields.NoHome(Key, "gemini_api_key", "openai_api_key", "stability_api_key", "image_router_api_key");
        fields.NoHome("models are chosen when a film is made: aivp produce --provider, --image-model, --video-model", "default_backend", "gemini_model", "image_generation_model", "prompt_enhancement_model");
        fields.NoHome(Machine, "wan2_dir", "flf2v_model_dir", "i2v_model_dir", "total_gpus", "parallel_segments", "gpu_count", "chaining_max_retries", "chaining_use_fsdp_flags", "remote_api_settings", "frame_num", "sample_steps", "sample_shift", "guide_scale", "auto_generate_initial");
        fields.NoHome("a vendor's settings: its parameters are those of aivp models show", "hunyuan_video", "runway_ml", "google_veo", "minimax", "fal");
        fields.NoHome("the seed is given when a film is made: aivp produce --seed", "base_seed");
        fields.Word("pipeline_mode", "keyframe", "chaining");
        fields.Word("generation_mode", "keyframe", "chaining");
        fields.NoHome("keyframes are always animated by what the model can: both frames where it takes two", "pipeline_mode", "generation_mode", "single_keyframe_mode", "keyframe_position", "task");
        string? prompt = fields.Text("prompt");
        string aspect = fields.Text("video_aspect_ratio") ?? "16:9";
        double seconds = fields.Number("segment_duration_seconds", 0.5, 60) ?? 5;
        string outputs = fields.Text("output_dir") ?? "output";
        string? initial = fields.Text("initial_image");
        PixelSize? size = ImageSize.Read(source, fields, "image_size") ?? ImageSize.Read(source, fields, "size");

        Library library = new(source);
        PromptTemplates templates = new(source);
        if (fields.Text("reference_images_dir") is { } folder)
        {
            library.AddFolder(folder, fields.LineOf("reference_images_dir"));
        }

        bool isSequential = false;
        foreach (string group in new[] { "keyframe_settings", "i2i_mode" })
        {
            if (fields.Node(group) is { } settings)
            {
                isSequential |= Settings(source, new(source, settings, "the keyframe settings"), library, templates);
            }
        }

        SegmentReader segments = new(source, library, templates, seconds);
        IReadOnlyList<ImportedShot> shots = fields.Node("segments") is not null
            ? segments.Read(fields.Items("segments"))
            : await segments.ReadOutputsAsync(Path.Combine(source.Folder, outputs), prompt, fields.LineOf("prompt"), cancellationToken);
        fields.Rest();
        if (initial is not null && shots.Count > 0)
        {
            shots = [shots[0] with { FirstFrame = ImportPictures.Find(source, initial, fields.LineOf("initial_image")) }, .. shots.Skip(1)];
        }

        return new()
        {
            Story = prompt,
            AspectRatio = aspect,
            Size = size,
            Characters = library.Characters,
            Places = library.Places,
            Shots = shots,
            IsSequential = isSequential,
        };
    }

    private static bool Settings(ImportSource source, ImportFields fields, Library library, PromptTemplates templates)
    {
        fields.Word("mode", "text_to_image", "image_to_image");
        fields.NoHome("pictures are made from references wherever there are any", "mode");
        fields.NoHome("models are chosen when a film is made: aivp produce --image-model", "image_model");
        fields.NoHome("every keyframe is judged for consistency, always", "maintain_consistency");
        fields.NoHome("keyframes are always animated by what the model can", "keyframe_position", "single_keyframe_mode");
        if (fields.Node("reference_images") is { } images)
        {
            library.AddImages(images);
        }

        if (fields.Node("reference_library") is { } named)
        {
            library.AddNamed(named);
        }

        if (fields.Node("prompt_templates") is { } texts)
        {
            templates.Add(texts);
        }

        bool isSequential = fields.Flag("sequential_generation") ?? false;
        fields.Rest();
        return isSequential;
    }
}
