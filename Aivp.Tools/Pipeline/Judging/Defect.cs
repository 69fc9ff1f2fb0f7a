using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>Something wrong with a picture.</summary>
/// <param name="Kind">What.</param>
/// <param name="Character">Whom it concerns; null where it concerns the frame.</param>
internal sealed record Defect(DefectKind Kind, CharacterId? Character);
