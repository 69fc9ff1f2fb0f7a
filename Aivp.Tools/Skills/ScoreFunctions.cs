using System.ComponentModel;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>The scoring skills as a model sees them.</summary>
internal sealed class ScoreFunctions(IScoreSkills skills)
{
    private const string ReferencesHelp =
        "Files of pictures that show how the character must look, each as 'FILE' or, for several characters, 'FILE=Name'.";

    [Description("Ranks pictures by how much they resemble a character's reference pictures, and says of each: same, different or unsure, with sub-scores, reasons and defects. " +
        "'unsure' means that the picture can't show it; look at it yourself. Generates nothing; costs nothing with the judges 'local' and 'client', money with 'vlm' and 'panel'.")]
    public Task<ScoreReport> ScoreConsistencyAsync(
        [Description("Files of the pictures to score.")] string[] images,
        [Description(ReferencesHelp)] string[] references,
        [Description(SkillHelp.Style)] string style = "photo",
        [Description(SkillHelp.Judge)] string judge = "local",
        CancellationToken cancellationToken = default) =>
        skills.ScoreAsync(Request(images, references, style, judge), cancellationToken);

    [Description("Says which of two pictures resembles a character's reference pictures more, or that they are too close to say. Generates nothing; costs nothing with the judges 'local' and 'client', money with 'vlm' and 'panel'.")]
    public Task<ComparisonReport> CompareCandidatesAsync(
        [Description("File of the first picture.")] string first,
        [Description("File of the second picture.")] string second,
        [Description(ReferencesHelp)] string[] references,
        [Description(SkillHelp.Style)] string style = "photo",
        [Description(SkillHelp.Judge)] string judge = "local",
        CancellationToken cancellationToken = default) =>
        skills.CompareAsync(Request([first, second], references, style, judge), cancellationToken);

    private static ScoreRequest Request(string[] pictures, string[] references, string style, string judge) =>
        new(pictures, [.. references.Select(ScoreReference.Parse)])
        {
            Style = PictureStyles.Parse(style) ?? throw new SkillArgumentException("style", $"'{style}' is unknown; there are {PictureStyles.All}."),
            Judge = judge,
        };
}
