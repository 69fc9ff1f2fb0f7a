namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>Where somebody stands at one moment.</summary>
/// <param name="X">Metres from the set's middle.</param>
/// <param name="Z">Metres behind the stage's front line.</param>
/// <param name="Lift">Metres above the floor: a step lifts the body.</param>
/// <param name="Tall">Height against the drawn one: breath lifts it by a hair.</param>
internal readonly record struct FigurePlace(double X, double Z, double Lift, double Tall);
