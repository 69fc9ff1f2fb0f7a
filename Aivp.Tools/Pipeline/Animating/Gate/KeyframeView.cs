using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>A keyframe and who stands where on it.</summary>
/// <param name="Picture">As small as the clip's small frames.</param>
/// <param name="Figures">Everyone who is to be recognised.</param>
internal sealed record KeyframeView(RgbImage Picture, IReadOnlyList<KeyframeFigure> Figures);
