using Aivp.Tools.Providers.Animatic.Figures;
using Aivp.Tools.Providers.Animatic.Looks;

namespace Aivp.Tools.Providers.Animatic.Staging;

/// <summary>Somebody in a picture.</summary>
/// <param name="Look">How that person looks.</param>
/// <param name="Pose">What it does.</param>
/// <param name="Across">Where, as a share of the picture's width.</param>
/// <param name="Depth">Metres behind the stage's front line.</param>
internal sealed record Stand(Look Look, Pose Pose, double Across, double Depth)
{
    /// <summary>The film's character that is meant to be here; null for somebody who isn't meant to be here at all.</summary>
    public string? Expected { get; init; }
}
