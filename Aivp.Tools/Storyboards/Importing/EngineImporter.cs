using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Reads an image engine's shots, characters and locations: one JSON file with all of them, or a folder with a file each.</summary>
internal sealed class EngineImporter
{
    private readonly List<(string? Id, ImportedCharacter Character)> _characters = [];
    private readonly List<(string? Id, ImportedPlace Place)> _places = [];
    private readonly List<(ImportSource Source, ImportNode Node)> _shots = [];
    private readonly Dictionary<string, double> _priorities = [];
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
            _priorities[shot] = value;
        }
    }

    private void AddShot(ImportSource source, ImportNode node)
    {
        (string? id, ImportedShot shot, double? priority) = EngineShot.Read(
            source, node, [.. _characters.Select(character => (character.Id, character.Character.Name))], [.. _places.Select(place => (place.Id, place.Place.Name))]);
        if (_read.FirstOrDefault(other => other.Shot.Id == shot.Id).Shot is { } earlier)
        {
            source.Error(ImportKinds.SaidTwice, node.Line, $"Shot {shot.Id.Number} of scene {shot.Id.Scene} is there twice, first on line {earlier.Source.Line}; number them 1, 2, 3.");
            return;
        }

        _read.Add((shot, priority ?? (id is not null && _priorities.TryGetValue(id, out double job) ? job : (double?)null)));
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
