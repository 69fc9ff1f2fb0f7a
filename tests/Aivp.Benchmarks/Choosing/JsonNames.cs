using System.Text.Json;
using Aivp.Tools.Pipeline.Judging;

namespace Aivp.Benchmarks.Choosing;

/// <summary>Defects by the names that files use.</summary>
internal static class JsonNames
{
    public static string Of(DefectKind kind) => JsonSerializer.Serialize(kind).Trim('"');
}
