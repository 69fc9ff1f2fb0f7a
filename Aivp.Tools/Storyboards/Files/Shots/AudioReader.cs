using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Shots;

/// <summary>Reads a shot's Audio table. <c>(none)</c> is an answer; a missing row isn't.</summary>
internal sealed class AudioReader(MarkdownFile file, FindingLog log)
{
    public ShotAudio Read()
    {
        Section? section = file.Find("Audio");
        Field[] facts = section is null ? [] : [.. section.Facts];
        return new()
        {
            Dialogue = Layer(section, facts, "Dialogue"),
            Music = Layer(section, facts, "BGM", "Music"),
            Effects = Layer(section, facts, "SFX", "Sound"),
        };
    }

    private string? Layer(Section? section, Field[] facts, params string[] names)
    {
        if (facts.FirstOrDefault(fact => names.Any(fact.Is)) is not { } layer)
        {
            log.Add(TextKinds.AudioLayerMissing, file.At(section?.Line ?? 0), $"The Audio table doesn't say {names[0]}; write | {names[0]} | (none) | when there is none.");
            return null;
        }

        return PlainText.IsNothing(layer.Value) ? null : layer.Value;
    }
}
