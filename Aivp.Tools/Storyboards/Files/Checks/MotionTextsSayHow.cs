using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>Motion texts name people by their looks, and say what the camera does when the framing changes.</summary>
internal sealed partial class MotionTextsSayHow : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        foreach (Shot shot in project.Shots.Where(shot => shot.MotionText.Length > 0))
        {
            SourceLine where = project.Heading(shot.Source, "Motion");
            if (project.Characters.FirstOrDefault(character => Names(character.Name).Any(name => Says(shot.MotionText, name))) is { } named)
            {
                log.Add(TextKinds.NameInMotion, where, $"A video model doesn't know who {Excerpt.Of(named.Name)} is; say what is seen instead{(named.DefaultOutfit is { } outfit ? $", for example somebody in {Excerpt.Of(outfit)}" : "")}.");
            }

            if (shot.Variation is Variation.Large && !CameraWord().IsMatch(shot.MotionText))
            {
                log.Add(TextKinds.LargeWithoutCamera, where, $"Shot {shot.Id} has large variation, but its motion doesn't say what the camera does; write for example: slow push in.");
            }
        }
    }

    private static string[] Names(string name) => [name, name[(name.LastIndexOf(' ') + 1)..]];

    private static bool Says(string text, string name)
    {
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            // Scripts without spaces have no word ends to look for.
            if (!char.IsAscii(name[0]) || (!IsLetter(text, at - 1) && !IsLetter(text, at + name.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    [GeneratedRegex(@"\b(push|pull|pan|tilt|track|doll(y|ies)|crane|follow|orbit|arc|zoom|handheld|boom|steadicam|rise|descend)(s|es|ing|ning|ed)?\b|推|拉|摇|移|跟|升|降|环绕|手持", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CameraWord();
}
