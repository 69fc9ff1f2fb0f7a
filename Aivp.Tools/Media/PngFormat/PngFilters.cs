using System.Numerics;
using System.Runtime.InteropServices;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Media.PngFormat;

/// <summary>Undoes the filters by which PNG rows are predicted from their neighbours.</summary>
/// <remarks>Source: the PNG specification, third edition, section 9.</remarks>
internal static class PngFilters
{
    /// <summary>Restores a row in place.</summary>
    /// <param name="filter">The row's filter, 0 to 4.</param>
    /// <param name="row">The filtered bytes.</param>
    /// <param name="above">The restored row above; zeros for the first.</param>
    /// <param name="distance">Bytes to the left neighbour.</param>
    /// <param name="name">What messages call the file.</param>
    /// <exception cref="MediaException">There is no such filter.</exception>
    public static void Undo(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int distance, string name)
    {
        switch (filter)
        {
            case 0:
                break;
            case 1:
                Left(row, distance);
                break;
            case 2:
                Up(row, above);
                break;
            case 3:
                Average(row, above, distance);
                break;
            case 4:
                Paeth(row, above, distance);
                break;
            default:
                throw new MediaException($"{name}: the PNG is damaged: no filter {filter}.");
        }
    }

    private static void Left(Span<byte> row, int distance)
    {
        for (int i = distance; i < row.Length; i++)
        {
            row[i] += row[i - distance];
        }
    }

    private static void Up(Span<byte> row, ReadOnlySpan<byte> above)
    {
        Span<Vector<byte>> wide = MemoryMarshal.Cast<byte, Vector<byte>>(row);
        ReadOnlySpan<Vector<byte>> wideAbove = MemoryMarshal.Cast<byte, Vector<byte>>(above);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] += wideAbove[i];
        }

        for (int i = wide.Length * Vector<byte>.Count; i < row.Length; i++)
        {
            row[i] += above[i];
        }
    }

    private static void Average(Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        for (int i = 0; i < distance && i < row.Length; i++)
        {
            row[i] += (byte)(above[i] >> 1);
        }

        for (int i = distance; i < row.Length; i++)
        {
            row[i] += (byte)((row[i - distance] + above[i]) >> 1);
        }
    }

    private static void Paeth(Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        above = above[..row.Length];
        for (int i = 0; i < distance && i < row.Length; i++)
        {
            row[i] += above[i];
        }

        for (int i = distance; i < row.Length; i++)
        {
            int left = row[i - distance];
            int up = above[i];
            int corner = above[i - distance];
            int toLeft = Math.Abs(up - corner);
            int toUp = Math.Abs(left - corner);
            int toCorner = Math.Abs(left + up - corner - corner);
            int nearest = toUp <= toCorner ? up : corner;
            row[i] += (byte)(toLeft <= toUp && toLeft <= toCorner ? left : nearest);
        }
    }
}
