using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>One thing that can be seen or not.</summary>
/// <param name="Id">What the answer calls it.</param>
/// <param name="Text">What must be so.</param>
/// <param name="Character">Whom it concerns; null: the frame.</param>
/// <param name="Defect">What is wrong where it isn't so.</param>
/// <param name="Weight">What is taken off the score then.</param>
internal sealed record RubricItem(string Id, string Text, CharacterId? Character, DefectKind Defect, double Weight);
