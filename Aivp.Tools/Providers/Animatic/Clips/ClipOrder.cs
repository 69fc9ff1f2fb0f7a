using System.Text.Json.Serialization;

namespace Aivp.Tools.Providers.Animatic.Clips;

/// <summary>A clip to be made, as it is kept between submission and collection.</summary>
/// <param name="Width">Even.</param>
/// <param name="Height">Even.</param>
/// <param name="Frames">How many, at <see cref="FramesPerSecond"/>.</param>
/// <param name="Seed">How a hand sways.</param>
/// <param name="Motion">The text that says what the camera does.</param>
/// <param name="FirstFrame">How the clip begins, absolute path.</param>
/// <param name="LastFrame">How it ends, absolute path.</param>
/// <param name="Draft">SVG to animate where there is no still.</param>
internal sealed record ClipOrder(int Width, int Height, int Frames, int Seed, string Motion, string? FirstFrame, string? LastFrame, string? Draft)
{
    /// <summary>Of every clip: cinema's own rate.</summary>
    public const int FramesPerSecond = 24;

    /// <summary>Exactly as long as its frames.</summary>
    [JsonIgnore]
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Frames / FramesPerSecond);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(ClipOrder))]
internal sealed partial class ClipOrderJson : JsonSerializerContext;
