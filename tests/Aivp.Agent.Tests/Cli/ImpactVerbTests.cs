using System.Text.Json;

namespace Aivp.Agent.Tests.Cli;

public sealed class ImpactVerbTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Fact]
    public async Task Impact_NamesWhatGoesStaleAndWhatItCosts()
    {
        int code = await _door.RunAsync("impact", "night-ferry", "--changed", "script/characters/ines.md");

        code.Should().Be(0);
        Approved.Check("impact", _door.Output);
    }

    [Fact]
    public async Task Impact_WithJson_HasTheSum()
    {
        await _door.RunAsync("impact", "night-ferry", "--changed", "script/characters/ines.md", "--json");

        using JsonDocument document = JsonDocument.Parse(_door.Output);
        document.RootElement.GetProperty("stale_usd").GetDecimal().Should().Be(0.55m);
    }

    [Fact]
    public async Task Impact_WhenNothingIsSaidToChange_SaysWhatIsMissing()
    {
        int code = await _door.RunAsync("impact", "night-ferry");

        (code, _door.Error).Should().Match<(int Code, string Error)>(it => it.Code == 2 && it.Error.Contains("--changed", StringComparison.Ordinal));
    }
}
