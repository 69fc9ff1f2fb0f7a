using System.Buffers.Binary;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Media.PngFormat;

/// <summary>The PLTE and tRNS chunks.</summary>
internal sealed class PngPalette
{
    /// <summary>256 RGB colours over white; black beyond the file's own.</summary>
    public byte[] Colours { get; } = new byte[256 * 3];

    /// <summary>How many colours the file has; 0 without a palette.</summary>
    public int Count { get; private set; }

    /// <summary>The one colour that is transparent, at the file's depth; null when none is.</summary>
    public (int R, int G, int B)? Transparent { get; private set; }

    /// <summary>Takes the PLTE chunk.</summary>
    /// <exception cref="MediaException">Its length makes no sense.</exception>
    public void ReadColours(ReadOnlySpan<byte> data, string name)
    {
        if (data.Length is 0 or > 768 || data.Length % 3 != 0)
        {
            throw new MediaException($"{name}: the PNG is damaged: a palette of {data.Length} bytes.");
        }

        data.CopyTo(Colours);
        Count = data.Length / 3;
    }

    /// <summary>Takes the tRNS chunk.</summary>
    /// <exception cref="MediaException">Its length makes no sense.</exception>
    public void ReadTransparency(ReadOnlySpan<byte> data, PngColour colour, string name)
    {
        switch (colour)
        {
            case PngColour.Palette when data.Length <= Count:
                for (int i = 0; i < data.Length; i++)
                {
                    foreach (ref byte sample in Colours.AsSpan(i * 3, 3))
                    {
                        sample = PngSamples.OverWhite(sample, data[i]);
                    }
                }

                break;
            case PngColour.Gray when data.Length == 2:
                int gray = BinaryPrimitives.ReadUInt16BigEndian(data);
                Transparent = (gray, gray, gray);
                break;
            case PngColour.Rgb when data.Length == 6:
                Transparent = (
                    BinaryPrimitives.ReadUInt16BigEndian(data),
                    BinaryPrimitives.ReadUInt16BigEndian(data[2..]),
                    BinaryPrimitives.ReadUInt16BigEndian(data[4..]));
                break;
            default:
                throw new MediaException($"{name}: the PNG is damaged: transparency of {data.Length} bytes for colour type {(int)colour}.");
        }
    }
}
