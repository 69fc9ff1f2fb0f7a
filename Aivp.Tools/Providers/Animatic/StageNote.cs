using System.IO.Compression;
using System.Text.Json;
using Aivp.Tools.Media;
using Aivp.Tools.Providers.Animatic.Composing;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Providers.Animatic;

/// <summary>A keyframe carries its own drawing, so that whoever animates it can move its layers. What was drawn wrong on purpose isn't in it.</summary>
internal static class StageNote
{
    // A drawing with the user's own photographs in it can be many times larger than the picture; such a one isn't carried.
    private const int Largest = 1 << 20;

    /// <summary>Puts the drawing into the picture's file.</summary>
    public static async Task WriteAsync(string picture, StagedDrawing drawing, CancellationToken cancellationToken)
    {
        using MemoryStream packed = new();
        using (BrotliStream stream = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(stream, drawing, StageJson.Default.StagedDrawing);
        }

        if (packed.Length <= Largest)
        {
            byte[] png = await File.ReadAllBytesAsync(picture, cancellationToken);
            await AtomicFile.WriteAsync(picture, PngNote.With(png, packed.GetBuffer().AsSpan(0, (int)packed.Length), picture), cancellationToken);
        }
    }

    /// <summary>The drawing in a picture's file; null: there is none, or it's of another version than we are.</summary>
    public static async Task<StagedDrawing?> ReadAsync(string picture, CancellationToken cancellationToken)
    {
        if (PngNote.Read(await File.ReadAllBytesAsync(picture, cancellationToken)) is not { } note)
        {
            return null;
        }

        try
        {
            using BrotliStream stream = new(new MemoryStream(note), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(stream, StageJson.Default.StagedDrawing) is { } drawing
                && drawing.Stage.Layers.All(layer => layer.From >= 0 && layer.From <= layer.To && layer.To <= drawing.Svg.Length)
                && drawing.Svg.Contains("</defs>", StringComparison.Ordinal)
                ? drawing
                : null;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
