using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Clips.Layers;

/// <summary>Puts layers together into a frame, row by row. Whole numbers in the same order on every machine: the same bytes.</summary>
internal sealed class LayerPainter(PixelSize size)
{
    private readonly byte[] _set = new byte[Frames.YuvPicture.FrameBytes(size)];

    /// <summary>Draws a frame.</summary>
    /// <param name="set">The place, from back to front; null: as in the frame before.</param>
    /// <param name="other">The place of the other keyframe, that the first changes into; empty: it doesn't.</param>
    /// <param name="share">How far it has, in 256ths.</param>
    /// <param name="figures">Who and what is before it, from back to front. What one piece consists of is added up.</param>
    /// <param name="frame">Planes of brightness, blue and red, one after the other.</param>
    public void Paint(IReadOnlyList<PlacedSprite>? set, IReadOnlyList<PlacedSprite> other, int share, IReadOnlyList<PlacedSprite[]> figures, Memory<byte> frame)
    {
        int bands = Math.Max(1, size.Height / 32);
        Parallel.For(0, bands, band =>
        {
            using RowWork work = new(size.Width);
            int end = (band + 1) * (size.Height / 2) / bands;
            for (int pair = band * (size.Height / 2) / bands; pair < end; pair++)
            {
                Row(work, pair * 2, isColour: false, set, other, share, figures, frame.Span);
                Row(work, (pair * 2) + 1, isColour: false, set, other, share, figures, frame.Span);
                Row(work, pair, isColour: true, set, other, share, figures, frame.Span);
            }
        });
    }

    private void Row(
        RowWork work, int row, bool isColour, IReadOnlyList<PlacedSprite>? set, IReadOnlyList<PlacedSprite> other, int share, IReadOnlyList<PlacedSprite[]> figures, Span<byte> frame)
    {
        int luma = size.Width * size.Height;
        int width = isColour ? size.Width / 2 : size.Width;
        int planes = isColour ? 2 : 1;
        work.Begin(width, planes, isColour);
        int[] starts = isColour ? [luma + (row * width), luma + (luma / 4) + (row * width)] : [row * width];
        double height = isColour ? (row * 2) + 1 : row + 0.5;
        if (set is null)
        {
            work.Load(_set, starts);
        }
        else
        {
            work.Place(set, height, work.Sum);
            if (other.Count > 0)
            {
                work.Place(other, height, work.Other);
                work.Mix(share);
            }

            work.Store(work.Sum, _set, starts);
        }

        foreach (PlacedSprite[] figure in figures)
        {
            work.Add(figure, height);
        }

        for (int i = 0; i < planes; i++)
        {
            work.Write(i, frame.Slice(starts[i], width));
        }
    }
}
