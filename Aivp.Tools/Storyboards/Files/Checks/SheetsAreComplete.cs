using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>The sheets hold what prompts and judges need.</summary>
internal sealed class SheetsAreComplete : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        foreach (Character character in project.Characters)
        {
            Check(character, project.Heading(character.Source), log);
        }

        foreach (Scene scene in project.Scenes)
        {
            SourceLine where = project.Heading(scene.Source, "Scene Prompt");
            if (scene.Prompt is null)
            {
                log.Add(ProjectKinds.NoScenePrompt, where, $"Scene {scene.Id} has no text under ## Scene Prompt; write the place in a quote, ending in \"No people.\"");
            }
            else if (!SaysNoPeople(scene.Prompt))
            {
                log.Add(ProjectKinds.ScenePromptWithoutNoPeople, where, $"The scene prompt of {scene.Id} doesn't say \"No people\"; add it as its last sentence.");
            }
        }
    }

    private static void Check(Character character, SourceLine where, FindingLog log)
    {
        string key = Slug.Of(character.Name);
        if (key != character.Id.Value)
        {
            log.Add(ProjectKinds.SheetNamedOtherwise, where, $"The sheet of {Excerpt.Of(character.Name)} is found as @{character.Id}, by its file's name; rename the file to {key}.md, or the character.");
        }

        if (character.AnchorPhrase is null)
        {
            log.Add(ProjectKinds.NoAnchorPhrase, where, $"{Excerpt.Of(character.Name)} has no anchor phrase; write one sentence of looks and clothes in a quote under ## Prompt Anchor Phrase.");
        }

        string missing = string.Join(" and ", new[] { character.Hair is null ? "Hair" : "", character.DefaultOutfit is null ? "Default outfit" : "" }.Where(part => part.Length > 0));
        if (missing.Length > 0)
        {
            log.Add(ProjectKinds.LooksMissing, where, $"{Excerpt.Of(character.Name)}'s sheet doesn't say {missing}; write - **{(character.Hair is null ? "Hair:** silver, waist-long braid" : "Default outfit:** yellow raincoat, black boots")}");
        }
    }

    private static bool SaysNoPeople(string prompt) =>
        prompt.Contains("no people", StringComparison.OrdinalIgnoreCase) || prompt.Contains("无人", StringComparison.Ordinal) || prompt.Contains("没有人", StringComparison.Ordinal);
}
