using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Shots;

/// <summary>Reads "For aivp-video": prompts fenced under headings of their own, or quoted under bold keys.</summary>
internal sealed class VideoSectionReader(MarkdownFile file, TimeSpan shotDuration, FindingLog log)
{
    public ClipSpec Read()
    {
        if (file.Find("For aivp-video") is not { } video)
        {
            return new() { Source = file.Whole };
        }

        Field[] fields = [.. video.All.SelectMany(section => section.Fields)];
        Field[] parameters = [.. fields, .. fields.Where(field => field.Is("Parameters")).SelectMany(Parameters)];
        Field? duration = parameters.FirstOrDefault(field => field.Is("Duration"));
        TimeSpan? length = duration is null ? null : Durations.Read(duration.Value, file.At(duration.Line), log);
        Field? ratio = parameters.FirstOrDefault(field => field.Is("Aspect ratio"));
        if (duration is not null && length is { } other && other != shotDuration && shotDuration > TimeSpan.Zero)
        {
            log.Add(VideoKinds.DurationDiffers, file.At(duration.Line), $"The clip is to last {other.TotalSeconds:0.###} s and the shot {shotDuration.TotalSeconds:0.###} s; the clip's length is bought, the shot's is shown. Write the same in both places.");
        }

        return new()
        {
            Source = file.At(video.Line),
            SeedancePrompt = Prompt(video, fields, "Seedance"),
            KlingPrompt = Prompt(video, fields, "Kling"),
            InputFrames = parameters.FirstOrDefault(field => field.Is("Input frames")) is { } input ? PlainText.Of(PlainText.WithoutBrackets(input.Value)) : null,
            Duration = length == shotDuration ? null : length,
            AspectRatio = ratio is null ? null : Sizes.ReadRatio(ratio.Value, file.At(ratio.Line), log),
            CameraFixed = CameraFixed(parameters),
            AudioSync = parameters.FirstOrDefault(field => field.Is("Audio sync"))?.Value,
        };
    }

    private static string? Prompt(Section video, Field[] fields, string vendor)
    {
        Field? field = fields.FirstOrDefault(field => field.Is("Motion prompt") && field.Remark.Contains(vendor, StringComparison.OrdinalIgnoreCase))
            ?? fields.FirstOrDefault(field => field.Is(vendor));
        IReadOnlyList<string>? lines = field?.LongText
            ?? video.All.Where(section => section.Title.Contains(vendor, StringComparison.OrdinalIgnoreCase))
                .SelectMany(section => section.Blocks)
                .Select(block => block switch { FenceBlock fence => fence.Lines, QuoteBlock quote => quote.Lines, _ => null })
                .FirstOrDefault(lines => lines is not null);
        string prompt = string.Join('\n', (lines ?? []).Select(line => line.TrimEnd())).Trim();
        return prompt.Length > 0 ? prompt : null;
    }

    private static IEnumerable<Field> Parameters(Field list) => list.Entries
        .Select(entry => KeyLine.TryReadPlain(entry.Text, entry.Line))
        .OfType<KeyBlock>()
        .Select(key => new Field(key.Key, "", key.Value, key.Line, []));

    private bool? CameraFixed(Field[] parameters)
    {
        if (parameters.FirstOrDefault(field => field.Is("Camera mode")) is { } mode)
        {
            return WordLists.CameraModes.Read(PlainText.WithoutRemark(mode.Value), file.At(mode.Line), log);
        }

        if (parameters.FirstOrDefault(field => field.Is("Camera")) is not { } camera)
        {
            return null;
        }

        // Free text: "static (unfixed camera = NO)".
        string words = Titles.Normalize(camera.Value);
        return words.Contains("unfixed camera no", StringComparison.Ordinal)
            || (!words.Contains("unfixed camera yes", StringComparison.Ordinal) && (WordLists.CameraModes.Find(words.Split(' ')[0]) ?? false));
    }
}
