using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Prompts;

/// <summary>A clip's prompt, in the form that its model was written for.</summary>
internal static partial class ClipPrompt
{
    /// <summary>The shot's Seedance block for Seedance, its Kling block for Kling, and for any other model its motion text.</summary>
    /// <param name="shot">The shot.</param>
    /// <param name="model">The model's id.</param>
    public static string Of(Shot shot, string model)
    {
        string? block = model.Contains("seedance", StringComparison.OrdinalIgnoreCase) ? WithoutReferences(shot.Clip.SeedancePrompt)
            : model.Contains("kling", StringComparison.OrdinalIgnoreCase) ? shot.Clip.KlingPrompt
            : null;
        return !string.IsNullOrWhiteSpace(block) ? block
            : shot.MotionText.Length > 0 ? shot.MotionText
            : shot.FirstFrameText;
    }

    /// <summary>The block speaks of numbered pictures. First and last frame go by parameters of their own and no other is attached, so the numbers would mean nothing.</summary>
    private static string? WithoutReferences(string? block) => block is null ? null : Gaps().Replace(Mentions().Replace(References().Replace(block, ""), ""), "\n\n").Trim();

    /// <summary>The part on references, to the next part or the closing sentences.</summary>
    [GeneratedRegex(@"【参考素材说明】[^\n]*\n(?:[^\n【]*@[^\n]*(?:\n|$))*")]
    private static partial Regex References();

    [GeneratedRegex(@"@(?:图片|视频|音频|[Ii]mage ?)\d+")]
    private static partial Regex Mentions();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Gaps();
}
