using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media;

/// <summary>A decoded picture: 8 bits each of red, green and blue, rows from the top, no padding.</summary>
internal sealed class RgbImage
{
    /// <summary>A black picture.</summary>
    public RgbImage(int width, int height)
        : this(width, height, new byte[checked(width * height * 3)])
    {
    }

    /// <summary>A picture over these bytes, which it keeps.</summary>
    /// <exception cref="ArgumentException">There aren't exactly <c>width × height × 3</c> bytes.</exception>
    public RgbImage(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (pixels.LongLength != (long)width * height * 3)
        {
            throw new ArgumentException($"{pixels.LongLength} bytes aren't {width}x{height} RGB pixels.", nameof(pixels));
        }

        (Width, Height, Pixels) = (width, height, pixels);
    }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>R, G, B, R, G, B, …</summary>
    public byte[] Pixels { get; }

    /// <summary>Width and height.</summary>
    public PixelSize Size => new(Width, Height);

    /// <summary>One row's bytes.</summary>
    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width * 3, Width * 3);

    /// <summary>One pixel.</summary>
    public (byte R, byte G, byte B) this[int x, int y]
    {
        get
        {
            ReadOnlySpan<byte> pixel = Row(y).Slice(x * 3, 3);
            return (pixel[0], pixel[1], pixel[2]);
        }
    }

    /// <summary>A copy of a part.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part isn't wholly inside.</exception>
    public RgbImage Crop(int x, int y, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfNegative(y);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x + width, Width, nameof(width));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(y + height, Height, nameof(height));
        RgbImage part = new(width, height);
        for (int row = 0; row < height; row++)
        {
            Row(y + row).Slice(x * 3, width * 3).CopyTo(part.Row(row));
        }

        return part;
    }

    /// <summary>A copy at another size, stretched if the shape differs: area average when smaller, bilinear when larger, each axis by itself.</summary>
    public RgbImage Resize(int width, int height) =>
        (width, height) == (Width, Height) ? new(Width, Height, [.. Pixels]) : Resampler.Resize(this, width, height);

    /// <summary>A copy that fills a size exactly: scaled, and what sticks out cut off evenly.</summary>
    public RgbImage Cover(PixelSize size)
    {
        // Cut first: fewer pixels to scale, and no rounding of the scaled size.
        bool tooWide = (long)Width * size.Height > (long)size.Width * Height;
        int width = tooWide ? Math.Max(1, (int)Math.Round((double)Height * size.Width / size.Height)) : Width;
        int height = tooWide ? Height : Math.Max(1, (int)Math.Round((double)Width * size.Height / size.Width));
        RgbImage part = (width, height) == (Width, Height) ? this : Crop((Width - width) / 2, (Height - height) / 2, width, height);
        return part.Resize(size.Width, size.Height);
    }
}
