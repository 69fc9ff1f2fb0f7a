using System.Globalization;
using System.Text.RegularExpressions;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>What a model wants of its words and frames, where its list of parameters doesn't say.</summary>
internal sealed partial record ModelLimits
{
    /// <summary>Camera movements in one pair of brackets; of more the model follows none. Null: it doesn't matter.</summary>
    public int? CameraCommands { get; init; }

    /// <summary>Letters of the prompt at most; null: it doesn't matter.</summary>
    public int? PromptCharacters { get; init; }

    /// <summary>Every clip of it has sound, and it can't be told not to.</summary>
    public bool AlwaysSound { get; init; }

    /// <summary>What sizes it makes, where it makes any; null: its parameters list them.</summary>
    public SizeLimits? Size { get; init; }

    /// <summary>What it wants of the pictures it works from; null: it doesn't matter.</summary>
    public InputPictureLimits? Picture { get; init; }

    /// <summary>The shorter side of a frame, in pixels; null: it doesn't matter.</summary>
    public int? FrameMinSide { get; init; }

    /// <summary>A frame's longer side to its shorter one; null: it doesn't matter.</summary>
    public decimal? FrameMaxRatio { get; init; }

    /// <summary>Refuses what the vendor would refuse later, or take and spoil.</summary>
    /// <exception cref="SkillArgumentException">It's outside the limits; says which.</exception>
    public void Check(string model, ModelAsk ask)
    {
        if (ask.Prompt.Length > PromptCharacters)
        {
            throw new SkillArgumentException("prompt", string.Create(
                CultureInfo.InvariantCulture, $"{model} reads at most {PromptCharacters} letters; this prompt has {ask.Prompt.Length}."));
        }

        foreach (PixelSize size in (ask.PictureSizes ?? []).Concat(ask.FrameSizes))
        {
            Picture?.Check(model, size);
        }

        foreach (long bytes in ask.FileBytes)
        {
            Picture?.Check(model, bytes);
        }

        CheckCamera(model, ask.Prompt);
        CheckFrames(model, ask.FrameSizes);
    }

    private void CheckCamera(string model, string prompt)
    {
        foreach (Match bracket in Bracket().Matches(prompt))
        {
            int commands = bracket.Groups[1].Value.Split(',').Count(part => Command().IsMatch(part));
            if (commands > CameraCommands)
            {
                throw new SkillArgumentException("prompt", string.Create(
                    CultureInfo.InvariantCulture, $"{model} follows at most {CameraCommands} camera movements in one pair of brackets; {bracket.Value} has {commands}."));
            }
        }
    }

    private void CheckFrames(string model, IReadOnlyList<PixelSize> frames)
    {
        foreach (PixelSize frame in frames)
        {
            int shorter = Math.Min(frame.Width, frame.Height);
            if (shorter < FrameMinSide)
            {
                throw new SkillArgumentException("file", string.Create(CultureInfo.InvariantCulture, $"{model} wants frames of at least {FrameMinSide} pixels on the shorter side; this one is {frame}."));
            }

            if ((decimal)Math.Max(frame.Width, frame.Height) / shorter > FrameMaxRatio)
            {
                throw new SkillArgumentException("file", string.Create(CultureInfo.InvariantCulture, $"{model} wants frames no longer than {FrameMaxRatio} times as wide or high; this one is {frame}."));
            }
        }
    }

    [GeneratedRegex(@"\[([^\]]*)\]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^\s*(pan|truck|push|pull|pedestal|tilt|zoom|shake|tracking|static)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Command();
}
