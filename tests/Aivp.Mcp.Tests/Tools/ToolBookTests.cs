using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Mcp.Tools;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Aivp.Mcp.Tests.Tools;

public sealed class ToolBookTests
{
    /// <summary>When it fails: look at the difference, then put <c>tools.received.txt</c> in the place of <c>tools.json</c>.</summary>
    [Fact]
    public async Task Book_SaysWhatTheSkillsAre()
    {
        await using SkillHouse house = new(AppContext.BaseDirectory);
        JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        JsonArray tools = [.. house.Skills.Values.Select(skill => JsonSerializer.SerializeToNode(ToolBook.Of(skill), McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(Tool))))];
        string actual = new JsonObject { ["tools"] = tools }.ToJsonString(indented).ReplaceLineEndings("\n") + "\n";
        string file = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "Aivp.Mcp", "Tools", "tools.json");
        string received = Path.ChangeExtension(file, ".received.txt");

        if (await File.ReadAllTextAsync(file) == actual)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual);
        Assert.Fail($"The skills changed; compare {Path.GetFileName(received)} with tools.json and put it in its place.");
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
