using System.Globalization;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Reads a pipeline's segments: from its configuration, or from the prompts it has written into its output folder.</summary>
/// <param name="source">The configuration.</param>
/// <param name="library">Who and what segments may name.</param>
/// <param name="templates">Prompts with places to fill in.</param>
/// <param name="seconds">How long a segment is that doesn't say.</param>
internal sealed class SegmentReader(ImportSource source, Library library, PromptTemplates templates, double seconds)
{
    /// <summary>Segments as the configuration lists them.</summary>
    public IReadOnlyList<ImportedShot> Read(IReadOnlyList<ImportNode> items)
    {
        List<ImportedShot> shots = [];
        foreach (ImportNode item in items)
        {
            ImportedShot shot = item is ImportNode.Single { Value: string text }
                ? Shot(shots.Count + 1, source.At(item.Line), text, null, seconds, [], null)
                : Segment(new(source, item, "a segment"), item, shots.Count + 1);
            Add(shots, shot);
        }

        return InOrder(shots);
    }

    /// <summary>What the pipeline has written: <c>keyframe_prompts.json</c>, <c>enhanced_prompt.json</c>, frames and clips; else the configuration's one prompt.</summary>
    public async Task<IReadOnlyList<ImportedShot>> ReadOutputsAsync(string folder, string? prompt, int promptLine, CancellationToken cancellationToken)
    {
        List<ImportedShot> shots = [];
        foreach (string name in new[] { "enhanced_prompt.json", "keyframe_prompts.json" })
        {
            string file = Path.Combine(folder, name);
            if (shots.Count == 0 && File.Exists(file))
            {
                ImportSource outputs = source.Beside(file);
                if (await outputs.ReadAsync(cancellationToken) is { } text && JsonTree.Read(outputs, text) is { } root)
                {
                    shots.AddRange(new PromptFile(outputs, this).Read(root));
                }
            }
        }

        if (shots.Count == 0 && !source.Log.HasErrors)
        {
            if (prompt is null)
            {
                source.Error(ImportKinds.NothingThere, 0, "There are no segments, no output/keyframe_prompts.json and no prompt, so there's nothing to make a film of.");
                return [];
            }

            shots.Add(Shot(1, source.At(promptLine), prompt, null, seconds, [], null));
        }

        return InOrder(shots);
    }

    /// <summary>A shot of a prompt: whoever of the library it names is seen in it.</summary>
    public ImportedShot Shot(
        int number, SourceLine where, string prompt, string? motion, double length, IReadOnlyList<ImportedCharacter> characters, ImportedPlace? place)
    {
        (IReadOnlyList<ImportedCharacter> named, ImportedPlace? there) = library.NamedIn($"{prompt} {motion}");
        return new(new(1, number), where)
        {
            Prompt = prompt,
            Motion = motion,
            Seconds = length,
            Place = (place ?? there)?.Name,
            Figures = [.. (characters.Count > 0 ? characters : named).Select(character => new ImportedFigure(character.Name))],
        };
    }

    /// <summary>How long a segment is that doesn't say.</summary>
    public double Seconds => seconds;

    /// <summary>Adds a shot, unless its number is taken.</summary>
    public static void Add(List<ImportedShot> shots, ImportedShot shot, ImportSource source)
    {
        if (shots.FirstOrDefault(other => other.Id == shot.Id) is { } other)
        {
            source.Error(ImportKinds.SaidTwice, shot.Source.Line, $"Segment {shot.Id.Number} is there twice, first on line {other.Source.Line}; number them 1, 2, 3.");
            return;
        }

        shots.Add(shot);
    }

    private void Add(List<ImportedShot> shots, ImportedShot shot) => Add(shots, shot, source);

    private ImportedShot Segment(ImportFields fields, ImportNode item, int next)
    {
        int number = (int)(fields.Number("segment", 1, 9999) ?? next);
        ImportedCharacter[] characters = [.. fields.Texts("characters").Concat(fields.Texts("character")).Select(name => library.Character(name.Text, name.Line)).OfType<ImportedCharacter>()];
        ImportedPlace? place = fields.Text("setting") is { } setting ? library.Place(setting, fields.LineOf("setting")) : null;
        string? motion = fields.Text("motion_prompt", "video_prompt");
        double length = fields.Number("duration", 0.5, 60) ?? seconds;
        string prompt = fields.Text("template") is { } template
            ? templates.Filled(template, fields.LineOf("template"), Values(fields, characters, place))
            : fields.Required("prompt", "prompt: \"The ferry leaves the quay\"");
        fields.Rest();
        return Shot(number, source.At(item.Line), prompt, motion, length, characters, place);
    }

    private static Dictionary<string, string> Values(ImportFields fields, ImportedCharacter[] characters, ImportedPlace? place)
    {
        Dictionary<string, string> values = [];
        foreach (string key in new[] { "action", "action_description", "change_description", "interaction_type", "character_name", "character_description", "character1_description", "character2_description" })
        {
            if (fields.Text(key) is { } value)
            {
                values[key] = value;
            }
        }

        for (int i = 0; i < characters.Length; i++)
        {
            string looks = characters[i].Description.Length > 0 ? characters[i].Description : characters[i].Name;
            values.TryAdd(string.Create(CultureInfo.InvariantCulture, $"character{i + 1}_description"), looks);
            if (i == 0)
            {
                values.TryAdd("character_description", looks);
                values.TryAdd("character_name", characters[i].Name);
            }
        }

        if (place is not null)
        {
            values.TryAdd("setting", place.Description.Length > 0 ? place.Description : place.Name);
        }

        return values;
    }

    private static ImportedShot[] InOrder(List<ImportedShot> shots) => [.. shots.OrderBy(shot => shot.Id)];
}
