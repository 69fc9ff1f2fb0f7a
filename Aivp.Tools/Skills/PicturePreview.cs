namespace Aivp.Tools.Skills;

/// <summary>A small picture.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Rgb">Red, green, blue; row by row, without gaps.</param>
/// <param name="Png">The same as a file.</param>
public sealed record PicturePreview(int Width, int Height, byte[] Rgb, byte[] Png);
