using System.Globalization;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Reads an image engine's shots, characters and locations: one JSON file with all of them, or a folder with a file each.</summary>
internal sealed class EngineImporter
{
    private static readonly string[] s_shotTypes = ["wide", "medium", "close-up", "extreme-close-up", "over-the-shoulder"];
    private static readonly string[] s_movements = ["static", "pan", "tilt", "dolly", "zoom", "tracking"];
    private static readonly string[] s_angles = ["eye-level", "high-angle", "low-angle", "bird's-eye", "worm's-eye"];

    private readonly List<(string? Id, ImportedCharacter Character)> _characters = [];
    private readonly List<(string? Id, ImportedPlace Place)> _places = [];
    private readonly List<(ImportSource Source, ImportNode Node)> _shots = [];
    private readonly Dictionary<string, (double Priority, ImportSource Source, int Line)> _priorities = [];
    private readonly List<(ImportedShot Shot, double? Priority)> _read = [];

    /// <summary>Takes a file in: an object with <c>shots</c>, <c>characters</c>, <c>locations</c> and <c>jobs</c>, or a list of one of them.</summary>
    /// <param name="source">The file.</param>
    /// <param name="root">Its value.</param>
    /// <param name="kind">What a list at the top is, by the file's name; null: by its first entry.</param>
    public void Add(ImportSource source, ImportNode root, string? kind)
    {
        if (root is ImportNode.Row row)
        {
            AddAll(source, kind ?? KindOf(row.Items is [ImportNode first, ..] ? first : null), row);
            return;
        }

        if (root is ImportNode.Map map && kind is not null && map.Entries.All(entry => entry.Key != kind))
        {
            AddAll(source, kind, root);
            return;
        }

        if (root is ImportNode.Map single && single.Entries.Any(entry => entry.Key is "shot_number" or "scene_id"))
        {
            _shots.Add((source, root));
            return;
        }

        ImportFields fields = new(source, root, "the film");
        foreach (string group in new[] { "characters", "characters_map", "locations", "locations_map", "shots", "jobs", "queue" })
        {
            if (fields.Node(group) is { } node)
            {
                AddAll(source, group.Replace("_map", "", StringComparison.Ordinal), node);
            }
        }

        fields.NoHome("what has been generated is in the folder layout, if it's there", "assets");
        fields.Rest();
    }

    /// <summary>The film, once everything is taken in.</summary>
    public ImportedFilm Film(ImportSource source)
    {
        foreach ((ImportSource from, ImportNode node) in _shots)
        {
            AddShot(from, node);
        }

        if (_read.Count == 0 && !source.Log.HasErrors)
        {
            source.Error(ImportKinds.NothingThere, 0, "There are no shots; write \"shots\": [{ \"scene_id\": \"scene_001\", \"shot_number\": 1, \"description\": \"…\" }].");
        }

        // The highest of several priorities is what the author cares for most.
        double[] priorities = [.. _read.Select(shot => shot.Priority).OfType<double>().Distinct()];
        double? highest = priorities.Length > 1 ? priorities.Max() : null;
        return new()
        {
            AspectRatio = "16:9",
            Characters = [.. _characters.Select(character => character.Character)],
            Places = [.. _places.Select(place => place.Place)],
            Shots = [.. _read.Select(shot => shot.Shot with { IsPrimary = highest is not null && shot.Priority == highest })],
        };
    }

    private void AddAll(ImportSource source, string kind, ImportNode node)
    {
        IEnumerable<KeyValuePair<string?, ImportNode>> items = node switch
        {
            ImportNode.Row row => row.Items.Select(item => KeyValuePair.Create<string?, ImportNode>(null, item)),
            ImportNode.Map map => map.Entries.Select(entry => KeyValuePair.Create<string?, ImportNode>(entry.Key, entry.Value)),
            _ => [],
        };
        if (node is ImportNode.Single)
        {
            source.Error(ImportKinds.WrongShape, node.Line, $"'{kind}' is a list, not {node.InWords}.");
        }

        foreach ((string? id, ImportNode item) in items)
        {
            switch (kind)
            {
                case "characters":
                    AddCharacter(source, id, item);
                    break;
                case "locations":
                    AddPlace(source, id, item);
                    break;
                case "jobs" or "queue":
                    AddJob(source, item);
                    break;
                default:
                    _shots.Add((source, item));
                    break;
            }
        }
    }

    private void AddCharacter(ImportSource source, string? id, ImportNode node)
    {
        ImportFields fields = new(source, node, "a character");
        id = fields.Text("id") ?? id;
        string name = fields.Required("name", "\"name\": \"Radha\"");
        Dictionary<string, string> facts = [];
        EngineFacts.Add(source, fields.Node("appearance"), "appearance", facts, EngineFacts.Appearance);
        EngineFacts.AddOutfit(source, fields.Node("attire"), facts);
        if (fields.Word("character_type", "main", "supporting", "background") is { } type)
        {
            facts["Function"] = $"{type} character";
        }

        List<string> pictures = [];
        foreach ((string path, int line) in fields.Texts("reference_images"))
        {
            if (ImportPictures.Find(source, path, line) is { } picture)
            {
                pictures.Add(picture);
            }
        }

        string description = fields.Text("description") ?? "";
        fields.NoHome("a trained model of theirs; aivp keeps people by their pictures and sheets", "embedding_id");
        fields.NoHome("a seed keeps nobody the same across models; aivp judges the pictures", "seed");
        fields.NoHome("for their own bookkeeping", "tags", "created_at", "updated_at");
        fields.Rest();
        if (name.Length > 0 && IsNew(source, name, CharacterId.Of(name).Value, node.Line, _characters.Select(other => (other.Character.Id.Value, other.Character.Source))))
        {
            _characters.Add((id, new(name, source.At(node.Line)) { Description = description, Facts = facts, Pictures = pictures }));
        }
    }

    private void AddPlace(ImportSource source, string? id, ImportNode node)
    {
        ImportFields fields = new(source, node, "a location");
        id = fields.Text("id") ?? id;
        string name = fields.Required("name", "\"name\": \"Vrindavan Forest\"");
        Dictionary<string, string> facts = [];
        if (fields.Word("location_type", "interior", "exterior", "mixed") is { } type)
        {
            facts["Type"] = type;
        }

        foreach ((string key, string fact, string[] words) in new[]
        {
            ("time_of_day", "Time of day", new[] { "dawn", "day", "dusk", "night" }),
            ("weather", "Weather", ["clear", "cloudy", "rainy", "foggy", "snowy"]),
            ("season", "Season", ["spring", "summer", "autumn", "winter"]),
        })
        {
            if (fields.Word(key, words) is { } word)
            {
                facts[fact] = word;
            }
        }

        EngineFacts.Add(source, fields.Node("environment"), "environment", facts, EngineFacts.Environment);
        EngineFacts.Add(source, fields.Node("atmosphere"), "atmosphere", facts, EngineFacts.Environment);
        string? picture = null;
        foreach ((string path, int line) in fields.Texts("reference_images"))
        {
            picture ??= ImportPictures.Find(source, path, line);
        }

        string description = fields.Text("description") ?? "";
        fields.NoHome("a template of theirs; the sheet's words stand for it", "template_id");
        fields.NoHome("for their own bookkeeping", "tags", "created_at", "updated_at");
        fields.Rest();
        if (name.Length > 0 && IsNew(source, name, SceneId.Of(name).Value, node.Line, _places.Select(other => (other.Place.Id.Value, other.Place.Source))))
        {
            _places.Add((id, new(name, source.At(node.Line)) { Description = description, Facts = facts, Picture = picture }));
        }
    }

    private void AddJob(ImportSource source, ImportNode node)
    {
        ImportFields fields = new(source, node, "a job");
        double? priority = fields.Number("priority", -1000, 1000);
        string? shot = fields.Text("shot_id", "shot");
        fields.NoHome("what has become of it is to be seen from the files", "job_id", "status", "result", "error");
        fields.Rest();
        if (shot is not null && priority is double value)
        {
            _priorities[shot] = (value, source, node.Line);
        }
    }

    private void AddShot(ImportSource source, ImportNode node)
    {
        ImportFields fields = new(source, node, "a shot");
        string? id = fields.Text("id");
        fields.Required("scene_id", "\"scene_id\": \"scene_001\"");
        fields.Required("shot_number", "\"shot_number\": 1");
        int number = (int)(fields.Number("shot_number", 1, 9999) ?? 0);
        string scene = fields.Text("scene_id") ?? "";
        int sceneNumber = int.TryParse(string.Concat(scene.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out int digits) && digits is > 0 and <= 9999 ? digits : 1;
        string? action = fields.Text("action"), prompt = fields.Text("prompt"), description = fields.Text("description");
        if (action is null && prompt is null && description is null)
        {
            fields.Required("description", "\"description\": \"Radha walks through the forest\"");
        }

        string type = fields.Word("shot_type", s_shotTypes) ?? "medium", movement = fields.Word("camera_movement", s_movements) ?? "static", angle = fields.Word("camera_angle", s_angles) ?? "eye-level";
        string? framing = fields.Word("framing", "center", "rule-of-thirds", "golden-ratio"), style = fields.Word("style", "cinematic", "anime", "noir", "realistic", "painterly");
        string? lighting = fields.Word("lighting", "natural", "golden-hour", "blue-hour", "dramatic", "soft", "rim"), mood = fields.Text("mood");
        List<ImportedFigure> figures = [];
        foreach ((string name, int line) in fields.Texts("characters"))
        {
            if (Known(source, name, line, "character", [.. _characters.Select(character => (character.Id, character.Character.Name))]) is { } known && figures.All(figure => figure.Name != known))
            {
                figures.Add(new(known));
            }
        }

        string? place = fields.Text("location_id", "location") is { } where
            ? Known(source, where, fields.LineOf("location_id"), "location", [.. _places.Select(known => (known.Id, known.Place.Name))])
            : null;
        double seconds = fields.Number("duration", 0.5, 60) ?? 3;
        double? priority = fields.Number("priority", -1000, 1000) ?? (id is not null && _priorities.TryGetValue(id, out (double Priority, ImportSource Source, int Line) job) ? job.Priority : null);
        string? dialogue = fields.Text("dialogue");
        fields.NoHome("what has been generated is found by its number in data/generated", "image_asset_id", "video_asset_id", "audio_asset_id");
        fields.NoHome("for their own bookkeeping", "created_at", "updated_at");
        fields.Rest();
        string told = prompt ?? string.Join(". ", new[] { description, action }.OfType<string>().Distinct().Select(text => text.TrimEnd('.', ' ')));
        string look = string.Join(", ", new[]
        {
            $"{type.Replace('-', ' ')} shot", angle.Replace('-', ' '), framing is null ? null : $"{framing.Replace('-', ' ')} composition", lighting is null ? null : $"{lighting.Replace('-', ' ')} light",
            style is null ? null : $"{style} style", mood is null or "neutral" ? null : $"{mood} mood",
        }.OfType<string>());
        ShotId shot = new(sceneNumber, number);
        if (_read.FirstOrDefault(other => other.Shot.Id == shot).Shot is { } earlier)
        {
            source.Error(ImportKinds.SaidTwice, node.Line, $"Shot {number} of {scene} is there twice, first on line {earlier.Source.Line}; number them 1, 2, 3.");
            return;
        }

        _read.Add((new(shot, source.At(node.Line))
        {
            Place = place,
            Figures = figures,
            Prompt = $"{told}. {char.ToUpperInvariant(look[0])}{look[1..]}.",
            Motion = $"Camera: {(movement is "static" ? "static" : $"slow {movement}")}.{(action is null ? " Small, slow, natural movements only." : $" {action.TrimEnd('.')}, slowly.")}",
            Seconds = seconds,
            Framing = type is "over-the-shoulder" ? Framing.MediumCloseUp : FramingWords.Find(type) ?? Framing.Medium,
            Angle = AngleWords.Find(angle) ?? CameraAngle.EyeLevel,
            Emotion = mood,
            Dialogue = dialogue is null ? null : figures.Count > 0 && !dialogue.Contains('[', StringComparison.Ordinal) ? $"[{figures[0].Name}]: \"{dialogue.Trim('"')}\"" : dialogue,
        }, priority));
    }

    private static string? Known(ImportSource source, string name, int line, string what, IReadOnlyList<(string? Id, string Name)> all)
    {
        if (all.FirstOrDefault(one => one.Id == name || one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Name is { } known)
        {
            return known;
        }

        source.Error(ImportKinds.NobodyThere, line, $"There's no {what} '{Excerpt.Of(name)}'{(all.Count == 0 ? ": none is there at all." : $"; {NearestName.Hint(name, [.. all.SelectMany(one => new[] { one.Id, one.Name }).OfType<string>()])}")}");
        return null;
    }

    private static bool IsNew(ImportSource source, string name, string id, int line, IEnumerable<(string Id, SourceLine Source)> known)
    {
        (string Id, SourceLine Source) other = known.FirstOrDefault(other => other.Id == id);
        if (other.Id is not null || id.Length == 0)
        {
            source.Error(ImportKinds.SaidTwice, line, id.Length == 0 ? $"'{name}' has no letters, so nothing can be called that." : $"'{name}' is there twice, first on line {other.Source.Line}; give one of them another name.");
            return false;
        }

        return true;
    }

    private static string KindOf(ImportNode? first) => first is ImportNode.Map map
        ? map.Entries.Any(entry => entry.Key is "shot_number" or "scene_id") ? "shots"
            : map.Entries.Any(entry => entry.Key is "location_type" or "environment" or "weather") ? "locations"
            : map.Entries.Any(entry => entry.Key is "appearance" or "attire" or "character_type") ? "characters" : "shots"
        : "shots";
}
