namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>A layer at one moment.</summary>
/// <param name="Sprite">Its pixels.</param>
/// <param name="Share">How much of it is there, in 256ths.</param>
/// <param name="Source">Where a row of the frame, by its height in pixels, comes from.</param>
internal readonly record struct PlacedSprite(LayerSprite Sprite, int Share, Func<double, RowSource> Source);
