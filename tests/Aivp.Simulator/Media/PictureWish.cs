using System.Buffers.Binary;

namespace Aivp.Simulator.Media;

/// <summary>A picture or clip to be made up.</summary>
/// <param name="Text">Other text, other picture.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record PictureWish(string Text, int Width, int Height)
{
    public long Seed { get; init; }

    /// <summary>What to work from; null: nothing.</summary>
    public byte[]? Source { get; init; }

    /// <summary>A clip's last frame.</summary>
    public byte[]? Last { get; init; }

    /// <summary>More than 0: a clip.</summary>
    public double Seconds { get; init; }

    public bool Audio { get; init; }

    /// <summary>More than 1: the source, so many times as large.</summary>
    public double Factor { get; init; } = 1;

    /// <summary><c>png</c>, <c>jpg</c> or <c>webp</c>.</summary>
    public string Format { get; init; } = "png";

    /// <summary>The size in a PNG's header; of other pictures, a guess.</summary>
    public static (int Width, int Height) SizeOf(byte[] picture) => picture is [0x89, (byte)'P', ..]
        ? (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)))
        : (1280, 720);

    /// <summary>The size of about a megapixel, or of so many, in a ratio such as <c>16:9</c>.</summary>
    public static (int Width, int Height) OfRatio(string? ratio, double side = 1024)
    {
        double[] parts = [.. (ratio ?? "1:1").Split(':').Select(part => double.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out double number) ? number : 1)];
        double root = Math.Sqrt(parts is [double width, double height] ? width / height : 1);
        return ((int)Math.Round(side * root / 16) * 16, (int)Math.Round(side / root / 16) * 16);
    }

    /// <summary>The file's bytes.</summary>
    public async Task<byte[]> MakeAsync()
    {
        byte[] picture = Source ?? PngPicture.Of($"{Text}|{Seed}", Width, Height);
        if (Seconds > 0)
        {
            return await Studio.ClipAsync(picture, Last, Width, Height, Seconds, Audio, CancellationToken.None);
        }

        byte[] made = Source is null ? picture
            : Factor > 1 ? await Studio.UpscaleAsync(picture, Factor, "png", CancellationToken.None)
            : await Studio.EditAsync(picture, Width, Height, (int)(Seed % 24), "png", CancellationToken.None);
        return Format == "png" ? made : await Studio.ConvertAsync(made, Format == "jpg" ? "jpg" : Format, CancellationToken.None);
    }
}
