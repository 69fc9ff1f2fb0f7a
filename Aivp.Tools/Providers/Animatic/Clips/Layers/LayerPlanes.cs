namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>One resolution of a layer: its components and how much of each sample it covers. Components are multiplied by that.</summary>
/// <param name="Width">Samples a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Components">Brightness; or blue and red.</param>
/// <param name="Cover">0 to 255.</param>
/// <param name="From">For each row the first sample that covers anything.</param>
/// <param name="To">For each row the sample after the last one that does; equal to the first where nothing does.</param>
/// <param name="Solid">For each row whether all samples cover all.</param>
internal sealed record LayerPlanes(int Width, int Height, byte[][] Components, byte[] Cover, int[] From, int[] To, bool[] Solid)
{
    public static LayerPlanes Of(int width, int height, byte[][] components, byte[] cover)
    {
        (int[] from, int[] to, bool[] solid) = (new int[height], new int[height], new bool[height]);
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> row = cover.AsSpan(y * width, width);
            from[y] = Math.Max(0, row.IndexOfAnyExcept((byte)0));
            to[y] = row.LastIndexOfAnyExcept((byte)0) + 1;
            solid[y] = row.IndexOfAnyExcept((byte)255) < 0;
        }

        return new(width, height, components, cover, from, to, solid);
    }
}
