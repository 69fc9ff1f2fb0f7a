using System.Globalization;
using System.Text.RegularExpressions;
using Aivp.Tools.Media;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Takes up pictures and clips by where other programs put them: <c>keyframes/scene_01.png</c>, <c>output/frames/segment_01.png</c>, <c>data/generated/images/shot_0001_x.png</c>.</summary>
internal sealed partial class LayoutImporter(ImportSource source, string folder)
{
    private static readonly string[] s_pictures = ["keyframes", "output/frames", "frames", "data/generated/images"];
    private static readonly string[] s_clips = ["clips", "output/videos", "videos", "data/generated/videos"];

    /// <summary>The pictures by their number.</summary>
    public IReadOnlyDictionary<int, string> Pictures { get; } = Numbered(source, folder, s_pictures, ImportPictures.In);

    /// <summary>The clips by their number.</summary>
    public IReadOnlyDictionary<int, string> Clips { get; } = Numbered(source, folder, s_clips, In);

    /// <summary>Some such file is there.</summary>
    public bool IsThere => Pictures.Count > 0 || Clips.Count > 0;

    /// <summary>A film of nothing but files: what is known of a shot is in the JSON beside its picture.</summary>
    public async Task<ImportedFilm> FilmAsync(CancellationToken cancellationToken)
    {
        List<ImportedShot> shots = [];
        foreach (int number in Pictures.Keys.Union(Clips.Keys).Order())
        {
            string file = Pictures.GetValueOrDefault(number) ?? Clips[number];
            ImportSource at = source.Beside(file);
            string stem = Path.GetFileNameWithoutExtension(file);
            (string? prompt, double? seconds) = await FactsAsync(at, stem, cancellationToken);
            if (prompt is null)
            {
                source.NoHome(0, at.File, "nothing says what it shows; describe it in its shot's file");
            }

            shots.Add(new(new(1, number), at.At(0)) { Prompt = prompt ?? $"As in the picture {Path.GetFileName(file)}.", Seconds = seconds ?? 5 });
        }

        return WithFiles(new ImportedFilm { Shots = shots, Characters = People() });
    }

    /// <summary>The film with the pictures and clips that are there: the n-th shot's have the number n.</summary>
    public ImportedFilm WithFiles(ImportedFilm film)
    {
        ImportedShot[] shots = [.. film.Shots.OrderBy(shot => shot.Id)];
        int[] numbers = [.. Pictures.Keys.Union(Clips.Keys).Order()];

        // Numbers may have gaps where the shots are the files' own.
        bool isOwn = shots.Length == numbers.Length && shots.Zip(numbers).All(pair => pair.First.Id.Number == pair.Second);
        int NumberOf(int index) => isOwn ? numbers[index] : index + 1;
        for (int i = 0; i < shots.Length; i++)
        {
            shots[i] = shots[i] with
            {
                FirstFrame = shots[i].FirstFrame ?? Pictures.GetValueOrDefault(NumberOf(i)),
                Clip = shots[i].Clip ?? Clips.GetValueOrDefault(NumberOf(i)),
            };
        }

        foreach (int left in numbers.Where(number => !Enumerable.Range(0, shots.Length).Any(i => NumberOf(i) == number)))
        {
            source.NoHome(0, source.Beside(Pictures.GetValueOrDefault(left) ?? Clips[left]).File, $"there's no shot with the number {left}");
        }

        return film with { Shots = shots };
    }

    private ImportedCharacter[] People()
    {
        List<ImportedCharacter> people = [];
        foreach (string picture in ImportPictures.In(Path.Combine(folder, "references")))
        {
            ImportSource at = source.Beside(picture);
            string name = Path.GetFileNameWithoutExtension(picture);
            if (name.Contains("style", StringComparison.OrdinalIgnoreCase))
            {
                source.NoHome(0, at.File, "a style is written in the scenes' sheets, not kept as a picture");
            }
            else if (ImportPictures.Find(source, picture, 0) is { } found)
            {
                string who = name.StartsWith("character_", StringComparison.OrdinalIgnoreCase) ? name["character_".Length..] : name;
                source.NoHome(0, at.File, $"it isn't known in which shots '{who}' is seen; add them to the shots' Characters tables");
                people.Add(new(who, at.At(0)) { Pictures = [found] });
            }
        }

        return [.. people.DistinctBy(character => character.Id)];
    }

    private async Task<(string? Prompt, double? Seconds)> FactsAsync(ImportSource at, string stem, CancellationToken cancellationToken)
    {
        if (LayoutFiles.Existing(folder, $"metadata/{stem}.json", $"{Path.GetDirectoryName(at.File)}/{stem}.json") is not { } file)
        {
            return default;
        }

        ImportSource facts = source.Beside(file);
        if (await facts.ReadAsync(cancellationToken) is not { } text || JsonTree.Read(facts, text) is not { } root)
        {
            return default;
        }

        ImportFields fields = new(facts, root, "a picture's facts");
        (string? prompt, double? seconds) = (fields.Text("prompt"), fields.Number("duration", 0.5, 60));
        fields.NoHome("how it was made before; a film's own seed and model make the next", "seed", "model", "size", "image_size", "provider", "cost", "timestamp");
        fields.Rest();
        return (prompt, seconds);
    }

    private static Dictionary<int, string> Numbered(ImportSource source, string folder, string[] places, Func<string, IReadOnlyList<string>> list)
    {
        Dictionary<int, string> found = [];
        foreach (string place in places)
        {
            foreach (string file in list(Path.Combine(folder, place)))
            {
                ImportSource at = source.Beside(file);
                if (!int.TryParse(Number().Match(Path.GetFileNameWithoutExtension(file)).Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 9999)
                {
                    source.NoHome(0, at.File, "its name has no number (scene_01, shot_01, segment_01)");
                }
                else if (found.TryGetValue(number, out string? other))
                {
                    at.Error(ImportKinds.SaidTwice, 0, $"{Path.GetFileName(other)} has the number {number} too; leave one.");
                }
                else if (MediaKinds.OfFile(file) is MediaKind.Empty or MediaKind.Html or MediaKind.Json or MediaKind.Text or MediaKind.Unknown)
                {
                    at.Error(ImportKinds.NotReadable, 0, $"This is {MediaKinds.OfFile(file).InWords()}, neither a picture nor a clip; take it out.");
                }
                else
                {
                    found.Add(number, file);
                }
            }
        }

        return found;
    }

    private static IReadOnlyList<string> In(string folder) =>
        !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*.mp4").Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^(scene|shot|segment|frame|keyframe|clip)?[_-]?(?<number>[0-9]{1,4})(_|-|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
