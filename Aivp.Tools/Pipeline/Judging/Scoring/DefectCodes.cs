using System.Reflection;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline.Judging.Scoring;

/// <summary>Defects as JSON names them.</summary>
internal static class DefectCodes
{
    private static readonly Dictionary<DefectKind, string> s_codes = Enum.GetValues<DefectKind>().ToDictionary(
        kind => kind,
        kind => typeof(DefectKind).GetField(kind.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);

    /// <summary>For example <c>extra_person</c>.</summary>
    public static string Of(DefectKind kind) => s_codes[kind];
}
