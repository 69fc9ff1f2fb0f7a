using System.Text.Json;
using Aivp.Mcp.Resources;
using Aivp.Mcp.Security;

namespace Aivp.Mcp.Tools;

/// <summary>Finds the pictures, clips and films that an answer speaks of.</summary>
internal static class MadeFiles
{
    /// <summary>Those that are there and inside, absolute, each once, in the answer's order; what was chosen before what wasn't.</summary>
    public static IEnumerable<string> In(JsonElement answer, Confinement confinement)
    {
        string? project = Project(answer);
        return Texts(answer)
            .Where(text => text.Length < 1024 && MediaTypes.IsMedia(text) && !text.Contains("://", StringComparison.Ordinal))
            .Select(text => Place(text, project, confinement))
            .OfType<string>()
            .Distinct();
    }

    private static string? Place(string text, string? project, Confinement confinement)
    {
        string full = Path.GetFullPath(text, project ?? confinement.Root);
        return File.Exists(full) && confinement.Holds(RealPath.Of(full)) ? full : null;
    }

    private static string? Project(JsonElement node) =>
        node.ValueKind is not JsonValueKind.Object ? null
        : node.TryGetProperty("project", out JsonElement project) && project.ValueKind is JsonValueKind.String && Path.IsPathRooted(project.GetString()) ? project.GetString()
        : node.TryGetProperty("result", out JsonElement result) ? Project(result)
        : null;

    private static IEnumerable<string> Texts(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.String => [node.GetString()!],
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member => Texts(member.Value)),
        _ => [],
    };
}
