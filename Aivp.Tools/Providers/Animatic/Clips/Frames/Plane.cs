namespace Aivp.Tools.Providers.Animatic.Clips.Frames;

/// <summary>One component of a picture: brightness, or half of its colour.</summary>
/// <param name="Width">Samples a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Samples">Row after row.</param>
internal sealed record Plane(int Width, int Height, byte[] Samples)
{
    /// <summary>One row.</summary>
    public ReadOnlySpan<byte> Row(int y) => Samples.AsSpan(y * Width, Width);
}
