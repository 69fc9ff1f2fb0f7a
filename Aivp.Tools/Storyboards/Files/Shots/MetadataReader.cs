using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Shots;

/// <summary>Reads a shot's Metadata table.</summary>
internal sealed class MetadataReader
{
    private readonly MarkdownFile _file;
    private readonly FindingLog _log;
    private readonly Section? _section;
    private readonly Dictionary<string, Field> _facts = [];

    public MetadataReader(MarkdownFile file, FindingLog log)
    {
        (_file, _log, _section) = (file, log, file.Find("Metadata"));
        if (_section is null)
        {
            log.Add(StructureKinds.SectionMissing, file.Whole, $"There's no '## Metadata' heading{Titles.Meant(file, "Metadata")}; add it with the table of Shot ID, Scene, Camera, Variation, Duration.");
            return;
        }

        foreach (Field fact in _section.Facts)
        {
            string key = Titles.Normalize(fact.Key);
            if (key.Length > 0 && !_facts.TryAdd(key, fact))
            {
                log.Add(StructureKinds.SaidTwice, file.At(fact.Line), $"'{Excerpt.Of(fact.Key)}' is in the table twice, first on line {_facts[key].Line}; leave one.");
            }
        }
    }

    public SceneId Scene()
    {
        if (Required("Scene", "| Scene | ferry-deck-night |") is not { } fact)
        {
            return default;
        }

        string slug = fact.Value.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? fact.Value[..^3] : fact.Value;
        return ProjectPath.Leaves(slug, _file.At(fact.Line), _log) ? default : SceneId.Of(slug[(slug.LastIndexOf('/') + 1)..]);
    }

    public Camera? Camera() => Required("Camera", "| Camera | cam_0 (LS, eye-level) |") is { } fact ? CameraCell.Read(fact.Value, _file.At(fact.Line), _log) : null;

    public Variation? Variation() => Required("Variation", "| Variation | small |") is { } fact
        ? WordLists.Variations.Read(PlainText.WithoutRemark(fact.Value), _file.At(fact.Line), _log)
        : null;

    public TimeSpan? Duration() => Required("Duration", "| Duration | 5s |") is { } fact ? Durations.Read(fact.Value, _file.At(fact.Line), _log) : null;

    public string? Emotion() => Optional("Emotion")?.Value;

    public bool IsPrimary() => (Optional("Is Primary") ?? Optional("Hero")) is { } fact && (WordLists.YesNo.Read(PlainText.WithoutRemark(fact.Value), _file.At(fact.Line), _log) ?? false);

    /// <summary><c>crossfade 0.5s</c>: the kind, and how long both shots are seen.</summary>
    public ShotTransition? Transition()
    {
        if (Optional("Transition") is not { } fact)
        {
            return null;
        }

        SourceLine where = _file.At(fact.Line);
        int digit = fact.Value.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        string kind = (digit > 0 ? fact.Value[..digit] : fact.Value).Trim(' ', '(', ',');
        return WordLists.Transitions.Read(PlainText.WithoutRemark(kind), where, _log) switch
        {
            null => null,
            TransitionKind.Cut => new(TransitionKind.Cut, TimeSpan.Zero),
            { } other when digit <= 0 => new(other, ShotTransition.UsualLength),
            { } other => Durations.Read(fact.Value[digit..].TrimEnd(')'), where, _log) is { } length ? new(other, length) : null,
        };
    }

    private Field? Optional(string key) =>
        _facts.GetValueOrDefault(Titles.Normalize(key)) is { } fact && !PlainText.IsNothing(fact.Value) ? fact with { Value = PlainText.Of(fact.Value) } : null;

    private Field? Required(string key, string example)
    {
        Field? fact = Optional(key);
        if (fact is null && _section is not null)
        {
            Field? empty = _facts.GetValueOrDefault(Titles.Normalize(key));
            string meant = empty is null && NearestName.Of(key, _facts.Values.Select(other => other.Key)) is { } near ? $" (is '{Excerpt.Of(near)}' meant?)" : "";
            _log.Add(StructureKinds.ValueMissing, _file.At(empty?.Line ?? _section.Line), $"The Metadata table doesn't say {key}{meant}; write {example}");
        }

        return fact;
    }
}
