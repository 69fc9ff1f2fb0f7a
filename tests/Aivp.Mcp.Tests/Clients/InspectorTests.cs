using System.Text.Json.Nodes;

namespace Aivp.Mcp.Tests.Clients;

/// <summary>The inspector's command line over standard input and output.</summary>
public sealed class InspectorTests(NodeClients node) : IClassFixture<NodeClients>
{
    [Fact]
    public async Task Inspector_ListsStrictlyCallsAndReads()
    {
        using SmallProject project = new();

        JsonNode tools = await InspectAsync(project, "--method", "tools/list", "--strict");
        JsonNode checkedProject = await InspectAsync(project, "--method", "tools/call", "--tool-name", "check_project", "--tool-arg", "project=ferry");
        JsonNode resources = await InspectAsync(project, "--method", "resources/list");
        JsonNode read = await InspectAsync(project, "--method", "resources/read", "--uri", "aivp://project/ferry/shot/1.1");
        JsonNode templates = await InspectAsync(project, "--method", "resources/templates/list");
        JsonNode prompts = await InspectAsync(project, "--method", "prompts/list");
        JsonNode prompt = await InspectAsync(project, "--method", "prompts/get", "--prompt-name", "review_continuity", "--prompt-args", "project=ferry");

        tools["tools"]!.AsArray().Should().HaveCountGreaterThan(25);
        checkedProject["structuredContent"]!["has_errors"]!.GetValue<bool>().Should().BeFalse();
        resources["resources"]!.AsArray().Select(resource => resource!["uri"]!.ToString()).Should().Contain("aivp://project/ferry");
        read["contents"]![0]!["text"]!.ToString().Should().Contain("shot-01");
        templates["resourceTemplates"]!.AsArray().Should().HaveCountGreaterThan(5);
        prompts["prompts"]!.AsArray().Should().HaveCount(3);
        prompt["messages"]![0]!["content"]!["text"]!.ToString().Should().Contain("'ferry'");
    }

    private async Task<JsonNode> InspectAsync(SmallProject project, params string[] arguments)
    {
        Ran ran = await node.RunAsync(
            Path.Combine("node_modules", "@modelcontextprotocol", "inspector", "clients", "launcher", "build", "index.js"),
            ["--cli", "dotnet", Path.Combine(AppContext.BaseDirectory, "aivp-mcp.dll"), "--root", project.Root, .. arguments]);
        ran.Code.Should().Be(0, ran.Error + ran.Output);
        return JsonNode.Parse(ran.Output)!;
    }
}
