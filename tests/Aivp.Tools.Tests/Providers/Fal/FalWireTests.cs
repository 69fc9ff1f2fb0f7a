using System.Text.Json.Nodes;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Providers.Fal;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Providers.Fal;

/// <summary>Our requests are those of fal's official client (1.10.1), which were recorded once. Where they differ is named here.</summary>
public sealed class FalWireTests : IAsyncLifetime
{
    /// <summary>Headers that say who's asking, not what.</summary>
    private static readonly string[] s_unasked = ["host", "user-agent", "accept-language", "accept-encoding", "sec-fetch-mode", "content-length", "traceparent"];

    /// <summary>Where we differ, and why it makes no difference.</summary>
    private static readonly (string Scenario, string Method, string Header, string Why)[] s_differences =
    [
        ("*", "GET", "content-type", "the official client names a type for a body it doesn't send"),
        ("queue.cancel", "PUT", "content-type", "the same"),
        ("storage.upload", "PUT", "accept", "the official client takes any answer to an upload; we read none"),
        ("submit with a file", "PUT", "accept", "the same"),
        ("submit with a file", "POST", "x-fal-object-lifecycle", "we say of every upload how long it is to be kept"),
        ("storage.upload in parts", "PUT", "accept", "the same"),
        ("storage.upload in parts", "POST", "accept", "the same"),
        ("storage.upload in parts", "POST", "x-fal-object-lifecycle", "we say of every upload how long it is to be kept"),
    ];

    private readonly FalBench _bench = new();

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Submit_IsAsRecorded()
    {
        await Queue.SubmitAsync("fal-ai/flux/dev", new() { ["prompt"] = "a cat" }, _bench.ApiKey, CancellationToken.None);
        Compare("queue.submit");
    }

    [Fact]
    public async Task LookResultAndCancel_AreAsRecorded()
    {
        // None of this is known to the simulator: only the questions count here.
        FalTicket ticket = Queue.Ticket("fal-ai/kling-video/v2.6/pro/image-to-video", "764cabcf-b745-4b3e-ae38-1200304cf45b", null);
        await Assert.ThrowsAnyAsync<Exception>(() => Queue.LookAsync(ticket, _bench.ApiKey, CancellationToken.None));
        Compare("queue.status");
        await Assert.ThrowsAnyAsync<Exception>(() => Queue.ResultAsync(ticket, _bench.ApiKey, CancellationToken.None));
        Compare("queue.result");
        await Queue.CancelAsync(ticket, _bench.ApiKey, CancellationToken.None);
        Compare("queue.cancel");
    }

    [Fact]
    public async Task Upload_IsAsRecorded()
    {
        await _bench.Services.GetRequiredService<FalStorage>().UploadAsync(await PixelAsync(), _bench.ApiKey, CancellationToken.None);
        Compare("storage.upload");
    }

    [Fact]
    public async Task SubmitWithAFile_IsAsRecorded()
    {
        VideoRequest request = new("fal-ai/kling-video/v2.6/pro", "p", new(1280, 720), TimeSpan.FromSeconds(5), 7) { FirstFrame = await PixelAsync(), Audio = true };
        await _bench.Videos.SubmitAsync(request, _bench.Call(), CancellationToken.None);
        JsonNode sent = _bench.Simulator.Paid.Single().Input!;
        sent["start_image_url"]!.ToString().Should().EndWith("/a.png", "today's endpoint calls it so; the recording has the name that was written into its script");
        // What is in the recorded body its script chose; where it goes and with what headers, the client.
        Sent("submit with a file").Select(WithoutInput).Should().Equal(Recorded("submit with a file").Select(WithoutInput));

        static string WithoutInput(string line) => line.Contains("/queue.fal.run/", StringComparison.Ordinal) ? line[..(line.IndexOf(']', StringComparison.Ordinal) + 1)] : line;
    }

    [Fact]
    public async Task UploadInParts_IsAsRecorded()
    {
        string file = Path.Combine(_bench.Folder, "big.mp4");
        await using (FileStream stream = File.Create(file))
        {
            stream.Write([0, 0, 0, 0x20, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'i', (byte)'s', (byte)'o', (byte)'m']);
            stream.SetLength(91 * 1024 * 1024);
        }

        Uri address = await _bench.Services.GetRequiredService<FalStorage>().UploadAsync(file, _bench.ApiKey, CancellationToken.None);
        string[] sent = Sent("storage.upload in parts");
        using HttpResponseMessage stored = await _bench.Simulator.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        stored.Content.Headers.ContentLength.Should().Be(91 * 1024 * 1024);
        sent.Should().Equal(Recorded("storage.upload in parts"));
    }

    /// <summary>The file that was uploaded in the recording.</summary>
    private async Task<string> PixelAsync()
    {
        string file = Path.Combine(_bench.Folder, "a.png");
        await File.WriteAllBytesAsync(file, Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        return file;
    }

    private FalQueue Queue => _bench.Services.GetRequiredService<FalQueue>();

    private void Compare(string scenario)
    {
        Sent(scenario).Should().Equal(Recorded(scenario));
        _bench.Simulator.Reset();
    }

    private string[] Sent(string scenario) => [.. _bench.Simulator.Requests.Select(exchange => Describe(scenario, exchange.ToJson()))];

    private static IEnumerable<string> Recorded(string scenario)
    {
        using Stream stream = typeof(FalWireTests).Assembly.GetManifestResourceStream("fal-requests.json")!;
        return [.. JsonNode.Parse(stream)!["scenarios"]![scenario]!.AsArray().Select(exchange => Describe(scenario, exchange!))];
    }

    /// <summary>A request in one line, without what may differ.</summary>
    private static string Describe(string scenario, JsonNode exchange)
    {
        string method = exchange["method"]!.ToString();
        IEnumerable<string> headers = exchange["headers"]!.AsObject()
            .Where(header => !s_unasked.Contains(header.Key))
            .Where(header => !s_differences.Any(known => (known.Scenario == "*" || known.Scenario == scenario) && known.Method == method && known.Header == header.Key))
            .Select(header => $"{header.Key}: {(header.Key == "authorization" ? $"{header.Value}".Split(' ')[0] : header.Value)}")
            .Order(StringComparer.Ordinal);
        // The storage chooses the addresses to upload to.
        string path = System.Text.RegularExpressions.Regex.Replace(exchange["path"]!.ToString(), @"^.*/(?:(?:put|mp)/abc|(?:put|parts)/u\d+/[^/?]+)(/(?:\d+|complete))?(?:\?sig=\w+)?$", "UPLOAD$1");
        return $"{method} {path} [{string.Join(" | ", headers)}] {exchange["body"]?.ToJsonString()}";
    }
}
