using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Aivp.Mcp.Http;
using Aivp.Mcp.Security;

namespace Aivp.Mcp.Tests.Http;

public sealed class GateTests : IAsyncLifetime, IDisposable
{
    private const string Discover = """{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"}}}}""";

    private readonly SkillHouse _house = new(AppContext.BaseDirectory);
    private readonly HttpClient _http = new();
    private HttpDoor _open = null!;
    private HttpDoor _locked = null!;

    public async Task InitializeAsync()
    {
        AivpServer server = new(_house, new() { Root = RealPath.Of(AppContext.BaseDirectory) });
        _open = await HttpDoor.OpenAsync(new(IPAddress.Loopback, 0), null, server.Options, _house.Loggers);
        _locked = await HttpDoor.OpenAsync(new(IPAddress.Loopback, 0), "a long secret", server.Options, _house.Loggers);
    }

    public async Task DisposeAsync()
    {
        await _open.DisposeAsync();
        await _locked.DisposeAsync();
        await _house.DisposeAsync();
    }

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("localhost", null, HttpStatusCode.OK)]
    [InlineData("evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "http://localhost:5173", HttpStatusCode.OK)]
    [InlineData(null, "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData(null, "null", HttpStatusCode.Forbidden)]
    public async Task Gate_LooksAtHostAndOrigin(string? host, string? origin, HttpStatusCode expected)
    {
        using HttpRequestMessage request = Request(_open);
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using HttpResponseMessage answer = await _http.SendAsync(request);

        answer.StatusCode.Should().Be(expected, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("wrong", HttpStatusCode.Unauthorized)]
    [InlineData("a long secret", HttpStatusCode.OK)]
    public async Task Gate_WhenThereIsAToken_WantsItShown(string? token, HttpStatusCode expected)
    {
        using HttpRequestMessage request = Request(_locked);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);

        using HttpResponseMessage answer = await _http.SendAsync(request);

        answer.StatusCode.Should().Be(expected);
    }

    [Theory]
    [InlineData("--http 0.0.0.0:3800", "*can be reached from other machines; set AIVP_MCP_TOKEN*")]
    [InlineData("--http nowhere", "*needs an address and a port*")]
    [InlineData("--root /no/such/folder", "*needs a folder that is there*")]
    [InlineData("--htpp 127.0.0.1:1", "*unknown argument '--htpp'*")]
    public void Arguments_WhenTheyCannotBeMeant_AreRefused(string line, string expected)
    {
        ServerArguments.TryParse(line.Split(' '), out _, out string? wrong).Should().BeFalse();
        wrong.Should().Match(expected);
    }

    private static HttpRequestMessage Request(HttpDoor door)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(door.Address, "mcp")) { Content = new StringContent(Discover, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Headers.Add("MCP-Protocol-Version", "2026-07-28");
        request.Headers.Add("Mcp-Method", "server/discover");
        return request;
    }
}
