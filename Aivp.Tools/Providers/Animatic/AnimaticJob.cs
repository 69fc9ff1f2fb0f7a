using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aivp.Tools.Providers.Animatic.Composing;
using Aivp.Tools.Providers.Animatic.Drift;

namespace Aivp.Tools.Providers.Animatic;

/// <summary>A finished drawing on its way to becoming pixels, perhaps in another process. What was drawn wrong travels packed, where no judge looks.</summary>
/// <param name="Width">Of the picture, in pixels.</param>
/// <param name="Height">Of the picture, in pixels.</param>
/// <param name="Svg">The drawing.</param>
/// <param name="Drift">The chance of a fault it was drawn with.</param>
/// <param name="Defects">The faults it has.</param>
internal sealed record AnimaticJob(int Width, int Height, string Svg, double Drift, IReadOnlyList<SimulatedDefect> Defects)
{
    /// <summary>How its layers lie in the set; null: it has none.</summary>
    public StagePlan? Stage { get; init; }

    public string Pack()
    {
        using MemoryStream packed = new();
        using (BrotliStream stream = new(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(stream, this, AnimaticJson.Default.AnimaticJob);
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    /// <returns>Null when that isn't a packed job.</returns>
    public static AnimaticJob? Unpack(string? state)
    {
        try
        {
            using BrotliStream stream = new(new MemoryStream(Convert.FromBase64String(state ?? "")), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(stream, AnimaticJson.Default.AnimaticJob);
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AnimaticJob))]
internal sealed partial class AnimaticJson : JsonSerializerContext;
