using System.Diagnostics;
using System.Text.Json;

namespace Aivp.Mcp.Tests;

/// <summary>Most clients still open with the handshake of earlier revisions: written by hand, so that no client library smooths anything over.</summary>
public sealed class HandshakeTests
{
    [Fact]
    public async Task Initialize_ListAndCall_AnswerOneJsonALineAndNothingElse()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "aivp-mcp.dll")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process server = Process.Start(start)!;
        Task<string> error = server.StandardError.ReadToEndAsync();

        JsonElement initialized = await AskAsync(server, 1, "initialize",
            """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""");
        initialized.GetProperty("protocolVersion").GetString().Should().Be("2025-11-25");
        initialized.GetProperty("serverInfo").GetProperty("name").GetString().Should().Be("aivp");
        await server.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");

        JsonElement listed = await AskAsync(server, 2, "tools/list", "{}");
        listed.GetProperty("tools").GetArrayLength().Should().Be(30);

        JsonElement called = await AskAsync(server, 3, "tools/call", """{"name":"check_project","arguments":{"project":"nowhere"}}""");
        called.GetProperty("content")[0].GetProperty("text").GetString().Should().Contain("AIVP101");

        server.StandardInput.Close();
        (await server.StandardOutput.ReadToEndAsync()).Should().BeEmpty();
        await server.WaitForExitAsync();
        server.ExitCode.Should().Be(0);
        (await error).Should().BeEmpty();
    }

    [Fact]
    public async Task Start_WithAnUnknownArgument_SaysWhichThereAre()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "aivp-mcp.dll"), "--htpp"]) { RedirectStandardError = true };
        using Process server = Process.Start(start)!;

        string error = await server.StandardError.ReadToEndAsync();

        await server.WaitForExitAsync();
        server.ExitCode.Should().Be(2);
        error.Should().StartWith("aivp mcp: unknown argument '--htpp'");
    }

    private static async Task<JsonElement> AskAsync(Process server, int id, string method, string parameters)
    {
        await server.StandardInput.WriteLineAsync($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        await server.StandardInput.FlushAsync();
        string line = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server hung up.");
        using JsonDocument answer = JsonDocument.Parse(line);
        answer.RootElement.GetProperty("id").GetInt32().Should().Be(id);
        return answer.RootElement.GetProperty("result").Clone();
    }
}
