using System.Text.Json;
using Aivp.Simulator;

namespace Aivp.Agent.Tests.EndToEnd;

/// <summary>The whole product at a vendor that's paid, simulated on loopback.</summary>
public sealed class PaidProductionTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] s_command = ["produce", "--provider", "fal", "--shots", "1.1", "--candidates", "2", "--max-candidates", "2", "--max-takes", "1", "--parallel", "4"];

    private readonly SmallFerry _ferry = new();
    private SimulatorServer _vendor = null!;

    public async Task InitializeAsync()
    {
        _vendor = await SimulatorServer.StartAsync();
        _ferry.Settings["FAL_KEY"] = "sim:secret-of-the-simulator";
        _ferry.Settings["AIVP_Providers__Fal__BaseUri"] = _vendor.BaseAddress.ToString();
        _ferry.Settings["AIVP_Providers__Fal__PollInterval"] = "00:00:00.050";
    }

    public async Task DisposeAsync() => await _vendor.DisposeAsync();

    public void Dispose() => _ferry.Dispose();

    [Fact]
    public async Task Produce_ByTwoProcessesAtOnce_IsOneSetOfJobs()
    {
        (int Code, string Output)[] ends = await Task.WhenAll(_ferry.RunAsync(s_command), _ferry.RunAsync(s_command));

        ends.Should().OnlyContain(end => end.Code == 0 || end.Code == 4, string.Join('\n', ends.Select(end => end.Output)));
        JsonElement[] jobs = await JobsAsync();
        jobs.Select(job => job.GetProperty("intent").GetString()).Should().OnlyHaveUniqueItems();
        jobs.Should().OnlyContain(job => job.GetProperty("state").GetString() == "done" && job.GetProperty("attempt").GetInt64() == 1);
        _vendor.Paid.Should().HaveCount(jobs.Length);
        _vendor.Paid.Select(paid => paid.RequestId).Should().BeEquivalentTo(jobs.Select(job => job.GetProperty("request_id").GetString()));
    }

    [Fact]
    public async Task Produce_WithABudget_StopsAtItSaysWhatIsMissingAndGoesOnWithAHigherOne()
    {
        string dry = (await _ferry.RunAsync([.. s_command, "--dry-run", "--json"])).Output;
        decimal all = Report(dry).GetProperty("would_make").EnumerateArray().Sum(piece => piece.GetProperty("estimate_usd").GetDecimal());

        (int code, string output) = await _ferry.RunAsync([.. s_command, "--budget", "1.00", "--json"]);

        code.Should().Be(5, output);
        JsonElement stop = Report(output).GetProperty("stop");
        (int half, decimal spent) = (_vendor.Paid.Count, Report(output).GetProperty("cost_usd").GetDecimal());
        spent.Should().BeInRange(0.5m, 1m);
        (spent + stop.GetProperty("missing_usd").GetDecimal()).Should().Be(all);

        (code, output) = await _ferry.RunAsync([.. s_command, "--budget", "50", "--json"]);

        code.Should().BeOneOf([0, 4], output);
        _vendor.Paid.Select(paid => paid.RequestId).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(half);
        string spend = (await _ferry.RunAsync("spend")).Output;
        spend.Should().Contain("paid twice:  0");
        (await JobsAsync()).Should().HaveCount(_vendor.Paid.Count);
    }

    private async Task<JsonElement[]> JobsAsync()
    {
        (int code, string output) = await _ferry.RunAsync("jobs", "list", "--all", "--json");
        code.Should().Be(0, output);
        using JsonDocument document = JsonDocument.Parse(output);
        return [.. document.RootElement.EnumerateArray().Select(job => job.Clone())];
    }

    private static JsonElement Report(string output) => JsonDocument.Parse(output.TrimEnd().Split('\n')[^1]).RootElement.GetProperty("report");
}
