using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Storyboards.Files;

/// <summary>The project's JSON files, in their own spelling.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FrameLog))]
[JsonSerializable(typeof(CandidateLog))]
[JsonSerializable(typeof(PictureLog))]
[JsonSerializable(typeof(ClipLog))]
[JsonSerializable(typeof(FilmLog))]
[JsonSerializable(typeof(SheetLog))]
[JsonSerializable(typeof(RatingLog))]
[JsonSerializable(typeof(CalibrationLog))]
internal sealed partial class ProjectJson : JsonSerializerContext
{
    /// <summary>Writes Chinese prompts as Chinese: people read these files.</summary>
    public static ProjectJson Readable =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
