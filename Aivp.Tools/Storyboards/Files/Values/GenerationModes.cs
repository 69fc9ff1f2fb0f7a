using Aivp.Tools.Storyboards.Files.Documents;

namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>Reads <c>Image-to-image (refine from Shot 1.2 first-frame crop)</c>.</summary>
internal static class GenerationModes
{
    public static GenerationMode? Read(string text, SourceLine where, FindingLog log)
    {
        string words = Titles.Normalize(PlainText.WithoutRemark(text));
        GenerationMode? mode = WordLists.Modes.Find(string.Join(' ', words.Split(' ').Take(3))) ?? WordLists.Modes.Find(words.Split(' ')[0]);
        return mode ?? WordLists.Modes.Read(PlainText.WithoutRemark(text), where, log);
    }
}
