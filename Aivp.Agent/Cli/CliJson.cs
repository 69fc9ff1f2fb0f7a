using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aivp.Agent.Cli;

/// <summary>The JSON that only the command line has; what skills answer is written by theirs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(ReportDocument))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>As <see cref="Default"/>, with every script's letters as they are.</summary>
    public static CliJson Readable =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
