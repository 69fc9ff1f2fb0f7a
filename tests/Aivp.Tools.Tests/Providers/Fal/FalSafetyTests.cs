using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.Fal;

/// <summary>Answers are the vendor's, or somebody's who sits in between: neither gets our key or reaches into our network.</summary>
public sealed class FalSafetyTests : IAsyncLifetime
{
    private static readonly ImageRequest s_request = new("fal-ai/flux/dev", "a lighthouse", new(64, 64), 7);

    private readonly FalBench _bench = new();

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("http://127.0.0.1:9/x.png", "only https is followed")]
    [InlineData("https://127.0.0.1:9/x.png", "on this machine or its network")]
    [InlineData("https://localhost/x.png", "on this machine or its network")]
    [InlineData("https://[::1]/x.png", "on this machine or its network")]
    [InlineData("https://169.254.169.254/latest/meta-data", "on this machine or its network")]
    [InlineData("file:///etc/passwd", "only https is followed")]
    public async Task Collect_WhenTheResultLeadsSomewhereElse_DoesNotGoThere(string address, string message)
    {
        Submission submission = await SubmitAsync();
        _bench.Simulator.Faults.Add(new Fault(FaultKind.Answer)
        {
            Method = "GET",
            Path = $"requests/{submission.RequestId}",
            Skip = 3,
            Status = 200,
            Body = new JsonObject { ["images"] = new JsonArray(new JsonObject { ["url"] = address }) },
        });
        (await FailAsync(() => CollectAsync(submission))).Message.Should().Contain(message);
    }

    [Fact]
    public async Task Key_WhenTheAnswerNamesAnotherHost_GoesOnlyToOurs()
    {
        await using Simulator.OtherHost other = await Simulator.OtherHost.StartAsync();
        _bench.Simulator.Faults.Add(new Fault(FaultKind.Answer)
        {
            Method = "POST",
            After = true,
            Status = 200,
            Body = new JsonObject
            {
                ["request_id"] = "11111111-2222-3333-4444-555555555555",
                ["status_url"] = $"{other.Address}status",
                ["response_url"] = $"{other.Address}response",
                ["cancel_url"] = $"{other.Address}cancel",
            },
        });
        Submission submission = await SubmitAsync();
        await FailAsync(() => CollectAsync(submission));
        await _bench.Images.CancelAsync(submission, _bench.Call(), CancellationToken.None);
        other.Requests.Should().BeEmpty();
        _bench.Simulator.Requests.Select(exchange => exchange.Path).Should().Contain("/queue.fal.run/fal-ai/flux/requests/11111111-2222-3333-4444-555555555555/status?logs=1");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    public async Task Key_WhenAnAnswerRedirects_DoesNotFollow(int status)
    {
        await using Simulator.OtherHost other = await Simulator.OtherHost.StartAsync();
        _bench.Simulator.Faults.Add(new Fault(FaultKind.Answer) { Status = status, Headers = new Dictionary<string, string> { ["Location"] = other.Address.ToString() } });
        await FailAsync(SubmitAsync);
        other.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Key_WhenVendorsEchoIt_IsInNoMessageAndNoLog()
    {
        string key = _bench.ApiKey.Reveal();
        foreach (int status in new[] { 400, 401, 403, 422, 429, 500, 503 })
        {
            _bench.Simulator.Faults.Add(new Fault(FaultKind.Answer) { Method = "POST", Status = status, Body = new JsonObject { ["detail"] = $"Key {key} ({key.Split(':')[1]}) isn't allowed" } });
            (await FailAsync(SubmitAsync)).ToString().Should().NotContain(FalBench.Secret);
        }

        await CollectAsync(await SubmitAsync());
        _bench.Log.Lines.Should().NotBeEmpty().And.AllSatisfy(line => line.Should().NotContain(FalBench.Secret));
        _bench.Log.Lines.Should().Contain(line => line.Contains(_bench.ApiKey.Id), "its fingerprint is enough to know it by");
    }

    private Task<Submission> SubmitAsync() => _bench.Images.SubmitAsync(s_request, _bench.Call(), CancellationToken.None);

    private Task<Delivery> CollectAsync(Submission submission) =>
        _bench.Images.CollectAsync(submission, _bench.Call(), Path.Combine(_bench.Folder, "result"), CancellationToken.None);

    private static async Task<ProviderException> FailAsync(Func<Task> work) => (await work.Should().ThrowAsync<ProviderException>()).Which;
}
