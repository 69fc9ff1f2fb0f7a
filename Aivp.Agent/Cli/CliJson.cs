using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary>The JSON that <c>--json</c> prints: one line for a document, names in snake_case, text readable in every script.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    Converters = [typeof(InSeconds)])]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(ProjectCheck))]
[JsonSerializable(typeof(FilmPlan))]
[JsonSerializable(typeof(FilmEvent))]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<EnginePart>))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>As <see cref="Default"/>, without turning every non-ASCII letter into an escape.</summary>
    public static CliJson Readable =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
