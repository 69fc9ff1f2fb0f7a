using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Reads the prompts that a pipeline has written, and takes up the frames and clips beside them.</summary>
internal sealed class PromptFile(ImportSource source, SegmentReader segments)
{
    /// <summary>The file's segments.</summary>
    public IReadOnlyList<ImportedShot> Read(ImportNode root)
    {
        ImportFields fields = new(source, root, "the prompts' file");
        Dictionary<int, (string Text, int Line)> motions = [];
        foreach (ImportNode item in fields.Items("video_prompts"))
        {
            ImportFields video = new(source, item, "a video prompt");
            if (video.Number("segment", 1, 9999) is double segment && video.Text("prompt") is { } motion)
            {
                motions[(int)segment] = (motion, video.Line);
            }

            video.NoHome("frames are found by their segment's number", "first_frame", "last_frame");
            video.Rest();
        }

        fields.NoHome("how the story was cut up; its result is kept", "segmentation_logic");
        List<ImportedShot> shots = [];
        IReadOnlyList<ImportNode> prompts = fields.Items("keyframe_prompts");
        fields.Rest();
        if (prompts.Count == 0)
        {
            source.Error(ImportKinds.ValueMissing, fields.LineOf("keyframe_prompts"), "There's no 'keyframe_prompts' with anything in it; write { \"keyframe_prompts\": [{ \"segment\": 1, \"prompt\": \"…\" }] }.");
        }

        foreach (ImportNode item in prompts)
        {
            ImportFields segment = new(source, item, "a keyframe prompt");
            double? number = segment.Number("segment", 1, 9999);
            string prompt = segment.Required("prompt", "\"prompt\": \"The ferry leaves the quay\"");
            segment.Rest();
            if (number is null && item is ImportNode.Map && segment.Node("segment") is null)
            {
                source.Error(ImportKinds.ValueMissing, item.Line, "A keyframe prompt needs 'segment'; write \"segment\": 1.");
            }

            if (number is double value && prompt.Length > 0)
            {
                ImportedShot shot = segments.Shot((int)value, source.At(item.Line), prompt, motions.TryGetValue((int)value, out (string Text, int Line) motion) ? motion.Text : null, segments.Seconds, [], null);
                SegmentReader.Add(shots, WithFiles(shot, (int)value), source);
            }
        }

        foreach ((int segment, (_, int line)) in motions.Where(motion => shots.All(shot => shot.Id.Number != motion.Key)))
        {
            source.Error(ImportKinds.NobodyThere, line, $"The video prompt of segment {segment} has no keyframe prompt; add one, or take it out.");
        }

        return shots;
    }

    // Keyframe 0 is where the first segment starts; keyframe n is where segment n ends.
    private ImportedShot WithFiles(ImportedShot shot, int segment)
    {
        string? Picture(int number) => LayoutFiles.Existing(source.Folder, $"frames/segment_{number:00}.png", $"segment_{number:00}.png");
        return shot with
        {
            FirstFrame = Picture(segment - 1) ?? (segment == 1 ? LayoutFiles.Existing(source.Folder, "provided_start_image.png") : null) ?? Picture(segment),
            LastFrame = Picture(segment - 1) is not null ? Picture(segment) : null,
            LastPrompt = Picture(segment - 1) is not null && Picture(segment) is not null ? shot.Prompt : null,
            Clip = LayoutFiles.Existing(source.Folder, $"videos/segment_{segment:00}.mp4", $"segment_{segment:000}.mp4"),
        };
    }
}
