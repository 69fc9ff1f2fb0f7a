using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Prompts;

/// <summary>Prompts of the pictures that others are made from.</summary>
internal static class ReferencePrompt
{
    /// <summary>A character's view. Views after the turnaround sheet are made from it.</summary>
    public static string Of(Character character, PortraitView view)
    {
        string who = character.AnchorPhrase ?? string.Join(", ", new[]
        {
            character.Age, character.Gender, character.Build, character.Hair, character.Skin, character.DefaultOutfit, character.VisualTell,
        }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return view switch
        {
            PortraitView.Turnaround =>
                $"Character turnaround sheet: front, side and back view of the same person beside each other, full body, white background, even light. {who}",
            PortraitView.Front => $"Full-body front view, facing the camera, white background, even light. {who}",
            PortraitView.Side => $"Full-body side view, profile, white background, even light. {who}",
            _ => $"Full-body back view, seen from behind, white background, even light. {who}",
        };
    }

    /// <summary>An empty place.</summary>
    public static string Of(Scene scene) =>
        scene.Prompt ?? $"{scene.Name}. {string.Join(", ", scene.KeyObjects)}. {scene.LightSource}. {scene.TimeOfDay}. No people.";
}
