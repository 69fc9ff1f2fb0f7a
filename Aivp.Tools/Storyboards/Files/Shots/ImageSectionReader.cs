using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Shots;

/// <summary>Reads "For aivp-image": a block for the first frame and, where the shot has one, for the last.</summary>
internal sealed class ImageSectionReader
{
    private readonly MarkdownFile _file;
    private readonly ReferenceLine _references;
    private readonly FindingLog _log;
    private readonly Dictionary<FrameKind, Section> _frames = [];
    private readonly PixelSize? _firstResolution;

    public ImageSectionReader(MarkdownFile file, ReferenceLine references, FindingLog log)
    {
        (_file, _references, _log) = (file, references, log);
        foreach (Section section in file.Find("For aivp-image")?.All.Skip(1) ?? [])
        {
            if (Titles.Normalize(section.Title).StartsWith("frame", StringComparison.Ordinal))
            {
                Sort(section);
            }
        }

        _firstResolution = _frames.TryGetValue(FrameKind.First, out Section? first) ? Resolution(first) : null;
    }

    public FrameSpec First() => _frames.TryGetValue(FrameKind.First, out Section? section) ? Read(section, _firstResolution) : Unwritten();

    /// <summary>The last frame's block, with the first one's resolution where it names none of its own.</summary>
    public FrameSpec Last() => _frames.TryGetValue(FrameKind.Last, out Section? section)
        ? Read(section, Resolution(section) ?? _firstResolution)
        : Unwritten() with { Resolution = _firstResolution };

    private FrameSpec Unwritten() => new() { Source = _file.At(_file.Find("For aivp-image")?.Line ?? 0) };

    private void Sort(Section section)
    {
        string[] words = Titles.Normalize(section.Title).Split(' ');
        bool isFirst = words.Contains("first") || words.Contains("ff"), isLast = words.Contains("last") || words.Contains("lf");
        if (isFirst == isLast)
        {
            _log.Add(StructureKinds.HeadingNotUnderstood, _file.At(section.Line), $"'{Excerpt.Of(section.Title)}' doesn't say which frame it is; write ### Frame 1: first-frame or ### Frame 2: last-frame.");
        }
        else if (!_frames.TryAdd(isFirst ? FrameKind.First : FrameKind.Last, section))
        {
            _log.Add(StructureKinds.SaidTwice, _file.At(section.Line), $"The {(isFirst ? "first" : "last")} frame has two blocks, the other on line {_frames[isFirst ? FrameKind.First : FrameKind.Last].Line}; leave one.");
        }
    }

    private FrameSpec Read(Section section, PixelSize? resolution)
    {
        IReadOnlyList<Field> fields = section.Fields;
        Field? prompt = fields.FirstOrDefault(field => field.Is("Prompt"));
        Field? negative = fields.FirstOrDefault(field => field.Is("Negative"));
        Field? mode = fields.FirstOrDefault(field => field.Is("Generation mode") || field.Is("Mode"));
        return new()
        {
            Source = _file.At(section.Line),
            Mode = mode is null || PlainText.IsNothing(mode.Value) ? null : GenerationModes.Read(mode.Value, _file.At(mode.Line), _log),
            References = [.. fields.Where(field => field.Is("Reference") || field.Is("References")).SelectMany(References)],
            Prompt = prompt is null ? "" : OneLine(prompt),
            NegativePrompt = negative is null || PlainText.IsNothing(OneLine(negative)) ? null : OneLine(negative),
            Resolution = resolution,
        };
    }

    private IEnumerable<FrameReference> References(Field field)
    {
        IEnumerable<(string Text, int Line)> entries = field.Entries.Count > 0
            ? field.Entries.Select(entry => (entry.Text, entry.Line))
            : [(field.Value, field.Line)];
        return entries.Select(entry => _references.Read(entry.Text, _file.At(entry.Line))).OfType<FrameReference>();
    }

    private PixelSize? Resolution(Section section) =>
        section.Fields.FirstOrDefault(field => field.Is("Resolution")) is { } field ? Sizes.Read(field.Value, _file.At(field.Line), _log) : null;

    private static string OneLine(Field field) => string.Join(' ', field.LongText.Select(line => line.Trim()).Where(line => line.Length > 0));
}
