namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>Where a row of the frame comes from in a layer's picture: all of it from one height, evenly stretched and moved.</summary>
/// <param name="Y">The height, in pixels from the frame's top.</param>
/// <param name="Step">Pixels of the layer for each of the frame.</param>
/// <param name="X">Where the frame's left edge comes from.</param>
internal readonly record struct RowSource(double Y, double Step, double X);
