using System.Diagnostics;
using System.Text.RegularExpressions;
using Aivp.Mcp.Tests.Clients;

namespace Aivp.Mcp.Tests.Conformance;

/// <summary>The protocol's official suite against our server: every scenario that a revision requires.</summary>
public sealed partial class ConformanceTests(NodeClients node) : IClassFixture<NodeClients>
{
    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task Server_PassesEveryRequiredScenario(string revision)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Aivp.Mcp.Tests.dll"), "--conformance-fixture"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using Process host = Process.Start(start)!;
        try
        {
            string address = await host.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The host didn't start.");

            Ran all = await SuiteAsync(address, "--requirements", revision);

            string required = all.Output.Split("Not scored for")[0];
            required.Should().Contain("=== SUMMARY ===", all.Error);
            foreach (Match failed in Failed().Matches(required).Where(match => !IsExtension(match.Groups[1].Value)))
            {
                await AgainAsync(address, revision, failed.Groups[1].Value);
            }
        }
        finally
        {
            host.Kill(entireProcessTree: true);
        }
    }

    // Tasks are an extension, which the suite runs and doesn't count.
    private static bool IsExtension(string scenario) => scenario.StartsWith("tasks-", StringComparison.Ordinal);

    /// <summary>The suite gives some answers half a second, which a busy machine may take longer for; a server that's wrong is wrong each time.</summary>
    private async Task AgainAsync(string address, string revision, string scenario)
    {
        Ran ran = await SuiteAsync(address, "--scenario", scenario, "--spec-version", revision);
        for (int attempt = 1; attempt < 5 && ran.Code != 0; attempt++)
        {
            ran = await SuiteAsync(address, "--scenario", scenario, "--spec-version", revision);
        }

        ran.Code.Should().Be(0, ran.Output + ran.Error);
    }

    private Task<Ran> SuiteAsync(string address, params string[] what) => node.RunAsync(
        Path.Combine("node_modules", "@modelcontextprotocol", "conformance", "dist", "index.js"),
        ["server", "--url", $"{address}mcp", "--timeout", "120000", .. what]);

    [GeneratedRegex(@"^✗ (\S+):", RegexOptions.Multiline)]
    private static partial Regex Failed();
}
