using Aivp.Mcp.Security;
using Microsoft.Extensions.Configuration;

namespace Aivp.Mcp.Tests.Security;

public sealed class RedactionTests
{
    private static readonly Redaction s_redaction = Redaction.Of(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["FAL_KEY"] = "fal-id-0001:fal-secret-0001, second-key-0002",
        ["MCP_TOKEN"] = "a-long-bearer-token",
        ["Providers:OpenAI:ApiKey"] = "sk-0123456789",
        ["Ledger:Home"] = "/films/.aivp",
        ["SHORT_KEY"] = "abc",
    }).Build());

    [Theory]
    [InlineData("refused: fal-id-0001:fal-secret-0001 is unknown", "refused: [secret] is unknown")]
    [InlineData("secret part fal-secret-0001", "secret part [secret]")]
    [InlineData("{\"key\":\"second-key-0002\"}", "{\"key\":\"[secret]\"}")]
    [InlineData("Bearer a-long-bearer-token", "Bearer [secret]")]
    [InlineData("sk-0123456789", "[secret]")]
    [InlineData("/films/.aivp/abc", "/films/.aivp/abc")]
    public void Clean_TakesKeysAndTokensOut(string said, string expected) => s_redaction.Clean(said).Should().Be(expected);
}
