using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>A reference library: characters and places by their names, from any of the three shapes it's written in, or from a folder of pictures.</summary>
internal sealed class Library(ImportSource source)
{
    private readonly List<ImportedCharacter> _characters = [];
    private readonly List<ImportedPlace> _places = [];

    /// <summary>Everybody in it.</summary>
    public IReadOnlyList<ImportedCharacter> Characters => _characters;

    /// <summary>Every place in it.</summary>
    public IReadOnlyList<ImportedPlace> Places => _places;

    /// <summary>All names, for messages.</summary>
    public IReadOnlyList<string> Names => [.. _characters.Select(character => character.Name), .. _places.Select(place => place.Name)];

    /// <summary>Groups <c>characters</c> and <c>settings</c>, each a list of path, name and description; or one list of path, id and description.</summary>
    public void AddImages(ImportNode node)
    {
        if (node is ImportNode.Row row)
        {
            foreach (ImportNode item in row.Items)
            {
                AddEntry(item, "id", isPlace: false);
            }

            return;
        }

        ImportFields groups = new(source, node, "reference_images");
        foreach (ImportNode item in groups.Items("characters"))
        {
            AddEntry(item, "name", isPlace: false);
        }

        foreach (ImportNode item in groups.Items("settings"))
        {
            AddEntry(item, "name", isPlace: true);
        }

        groups.Rest();
    }

    /// <summary>Groups <c>characters</c> (by name: image, description, variations) and <c>settings</c> (by name: a path).</summary>
    public void AddNamed(ImportNode node)
    {
        ImportFields groups = new(source, node, "reference_library");
        foreach ((string name, ImportNode value) in Entries(groups.Node("characters"), "characters"))
        {
            ImportFields fields = new(source, value, $"character '{name}'");
            string picture = fields.Required("image", "image: \"assets/protagonist.png\"");
            Add(new ImportedCharacter(name, source.At(value.Line))
            {
                Description = fields.Text("description") ?? "",
                Variations = [.. fields.Texts("variations").Select(variation => variation.Text)],
                Pictures = Found(picture, fields.LineOf("image")),
            });
            fields.Rest();
        }

        foreach ((string name, ImportNode value) in Entries(groups.Node("settings"), "settings"))
        {
            if (value is ImportNode.Single { Value: string path })
            {
                Add(new ImportedPlace(name, source.At(value.Line)) { Picture = Found(source.Expanded(path, value.Line), value.Line) is [string found] ? found : null });
                continue;
            }

            ImportFields fields = new(source, value, $"setting '{name}'");
            string picture = fields.Required("image", "image: \"assets/office.png\"");
            Add(new ImportedPlace(name, source.At(value.Line)) { Description = fields.Text("description") ?? "", Picture = Found(picture, fields.LineOf("image")).FirstOrDefault() });
            fields.Rest();
        }

        groups.Rest();
    }

    /// <summary>Every picture of a folder is somebody, named for the file.</summary>
    public void AddFolder(string folder, int line)
    {
        string full = Path.GetFullPath(folder, source.Folder);
        IReadOnlyList<string> pictures = ImportPictures.In(full);
        if (pictures.Count == 0)
        {
            source.Error(ImportKinds.NobodyThere, line, $"There are no pictures in the folder '{folder}'.");
        }

        foreach (string picture in pictures)
        {
            Add(new ImportedCharacter(Path.GetFileNameWithoutExtension(picture), source.At(line)) { Pictures = Found(picture, line) });
        }
    }

    /// <summary>Who and what a text names, as whole words.</summary>
    public (IReadOnlyList<ImportedCharacter> Characters, ImportedPlace? Place) NamedIn(string text)
    {
        string words = $" {Slug.Of(text).Replace('-', ' ')} ";
        return (
            [.. _characters.Where(character => words.Contains($" {character.Id.Value.Replace('-', ' ')} ", StringComparison.Ordinal) || (character.Description.Length > 0 && text.Contains(character.Description, StringComparison.OrdinalIgnoreCase)))],
            _places.FirstOrDefault(place => words.Contains($" {place.Id.Value.Replace('-', ' ')} ", StringComparison.Ordinal)));
    }

    /// <summary>Somebody by name; null where there is nobody, which the log says.</summary>
    public ImportedCharacter? Character(string name, int line) =>
        _characters.FirstOrDefault(character => character.Id == CharacterId.Of(name)) ?? Missing<ImportedCharacter>("character", name, line, [.. _characters.Select(character => character.Name)]);

    /// <summary>A place by name; null where there is none, which the log says.</summary>
    public ImportedPlace? Place(string name, int line) =>
        _places.FirstOrDefault(place => place.Id == SceneId.Of(name)) ?? Missing<ImportedPlace>("setting", name, line, [.. _places.Select(place => place.Name)]);

    private T? Missing<T>(string what, string name, int line, IReadOnlyList<string> known)
        where T : class
    {
        source.Error(ImportKinds.NobodyThere, line, known.Count == 0 ? $"There's no {what} '{name}': the library has none at all." : $"There's no {what} '{name}' in the library; {NearestName.Hint(name, known)}");
        return null;
    }

    private void AddEntry(ImportNode node, string nameKey, bool isPlace)
    {
        ImportFields fields = new(source, node, "a reference picture");
        string path = fields.Required("path", "path: \"assets/speaker.png\"");
        string name = fields.Text(nameKey, nameKey == "id" ? "name" : "id") ?? Path.GetFileNameWithoutExtension(path);
        string description = fields.Text("description") ?? "";
        fields.Rest();
        if (node is not ImportNode.Map || path.Length == 0)
        {
            return;
        }

        IReadOnlyList<string> pictures = Found(path, fields.LineOf("path"));
        if (isPlace)
        {
            Add(new ImportedPlace(name, source.At(node.Line)) { Description = description, Picture = pictures is [string picture, ..] ? picture : null });
        }
        else
        {
            Add(new ImportedCharacter(name, source.At(node.Line)) { Description = description, Pictures = pictures });
        }
    }

    private string[] Found(string path, int line) => path.Length > 0 && ImportPictures.Find(source, path, line) is { } picture ? [picture] : [];

    private IEnumerable<KeyValuePair<string, ImportNode>> Entries(ImportNode? node, string what)
    {
        switch (node)
        {
            case null:
                return [];
            case ImportNode.Map map:
                return map.Entries;
            default:
                source.Error(ImportKinds.WrongShape, node.Line, $"'{what}' of a reference_library is written by name (protagonist: …), not as {node.InWords}.");
                return [];
        }
    }

    private void Add(ImportedCharacter character)
    {
        if (IsNew(character.Id.Value, character.Name, character.Source, _characters.Select(other => (other.Id.Value, other.Source))))
        {
            _characters.Add(character);
        }
    }

    private void Add(ImportedPlace place)
    {
        if (IsNew(place.Id.Value, place.Name, place.Source, _places.Select(other => (other.Id.Value, other.Source))))
        {
            _places.Add(place);
        }
    }

    private bool IsNew(string id, string name, SourceLine where, IEnumerable<(string Id, SourceLine Source)> known)
    {
        if (id.Length == 0)
        {
            source.Error(ImportKinds.ValueMissing, where.Line, $"'{name}' has no letters, so nothing can be called that; write a name.");
            return false;
        }

        (string Id, SourceLine Source) other = known.FirstOrDefault(other => other.Id == id);
        if (other.Id is null)
        {
            return true;
        }

        source.Error(ImportKinds.SaidTwice, where.Line, $"'{name}' is in the library twice, first on line {other.Source.Line}; give one of them another name.");
        return false;
    }
}
