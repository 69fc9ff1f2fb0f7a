using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Aivp.Simulator;
using Aivp.Simulator.Faults;

namespace Aivp.Tools.Tests.Simulator;

public sealed class FaultTests : IAsyncLifetime
{
    private SimulatorServer _simulator = null!;

    public async Task InitializeAsync()
    {
        _simulator = await SimulatorServer.StartAsync();
        _simulator.Client.DefaultRequestHeaders.Authorization = new("Key", "id:secret");
    }

    public async Task DisposeAsync() => await _simulator.DisposeAsync();

    [Fact]
    public async Task Reset_WhenAfter_LosesTheAnswerOfAPaidJob()
    {
        _simulator.Faults.Add("fal.lost_answer");
        await Assert.ThrowsAsync<HttpRequestException>(SubmitAsync);
        _simulator.Paid.Should().ContainSingle();
    }

    [Fact]
    public async Task Reset_WhenBefore_LeavesNothingPaid()
    {
        _simulator.Faults.Add("fal.reset");
        await Assert.ThrowsAsync<HttpRequestException>(SubmitAsync);
        _simulator.Paid.Should().BeEmpty();
    }

    [Fact]
    public async Task Truncate_WhenAnswering_BreaksOffInTheMiddle()
    {
        _simulator.Faults.Add("fal.truncated_answer");
        await Assert.ThrowsAsync<HttpRequestException>(SubmitAsync);
        _simulator.Paid.Should().ContainSingle();
    }

    [Fact]
    public async Task Malformed_WhenAnswering_IsNoJson()
    {
        _simulator.Faults.Add("fal.malformed_answer");
        using HttpResponseMessage answer = await SubmitAsync();
        Func<JsonNode?> parse = () => JsonNode.Parse(answer.Content.ReadAsStream());
        parse.Should().Throw<System.Text.Json.JsonException>();
    }

    [Fact]
    public async Task Hang_WhenAsked_NeverAnswers()
    {
        _simulator.Faults.Add("fal.hang");
        // Which of two requests arrives first, and hangs, is the network's choice.
        Task<HttpResponseMessage>[] submitting = [SubmitAsync(), SubmitAsync()];
        Task<HttpResponseMessage> answered = await Task.WhenAny(submitting);
        (await answered).Dispose();
        Task<HttpResponseMessage> hanging = submitting.Single(task => task != answered);
        hanging.IsCompleted.Should().BeFalse();
        _simulator.Client.CancelPendingRequests();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
    }

    [Fact]
    public async Task Skip_WhenGiven_LetsRequestsPass()
    {
        _simulator.Faults.Add(new Fault(FaultKind.Answer) { Status = 503, Skip = 1, Times = 1 });
        List<HttpStatusCode> codes = [];
        for (int i = 0; i < 3; i++)
        {
            using HttpResponseMessage answer = await SubmitAsync();
            codes.Add(answer.StatusCode);
        }

        codes.Should().Equal(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Header_WhenItNamesAFault_ConcernsThatRequestOnly()
    {
        using HttpRequestMessage request = Request();
        request.Headers.Add(FaultScript.Header, "fal.rate_limited_with_hint");
        using HttpResponseMessage limited = await _simulator.Client.SendAsync(request);
        using HttpResponseMessage next = await SubmitAsync();
        limited.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        limited.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(7));
        next.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Control_WhenAskedOverHttp_DoesTheSame()
    {
        using HttpResponseMessage unknown = await _simulator.Client.PostAsJsonAsync("__sim/faults", new { name = "fal.nonsense" });
        using HttpResponseMessage named = await _simulator.Client.PostAsJsonAsync("__sim/faults", new { name = "fal.unavailable" });
        using HttpResponseMessage own = await _simulator.Client.PostAsJsonAsync("__sim/faults", new { kind = "answer", status = 418, path = "flux" });
        using HttpResponseMessage first = await SubmitAsync();
        using HttpResponseMessage second = await SubmitAsync();
        unknown.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await unknown.Content.ReadAsStringAsync()).Should().Contain("fal.refused", "the answer names what there is");
        ((int)first.StatusCode, (int)second.StatusCode).Should().Be((503, 418));
        JsonNode? requests = await _simulator.Client.GetFromJsonAsync<JsonNode>("__sim/requests");
        requests!.AsArray().Select(request => (int)request!["response"]!["status"]!).Should().Equal(503, 418);
    }

    [Fact]
    public async Task Queue_WhenThreeJobsOfAKeyAreThere_WorksOnTwo()
    {
        List<string> ids = [];
        for (int i = 0; i < 3; i++)
        {
            using HttpResponseMessage answer = await SubmitAsync();
            ids.Add((await answer.Content.ReadFromJsonAsync<JsonNode>())!["request_id"]!.ToString());
        }

        _simulator.Advance(2);
        JsonNode? third = await StatusAsync(ids[2]);
        third!["status"]!.ToString().Should().Be("IN_PROGRESS", "this very look let the two before it finish");
        (await StatusAsync(ids[0]))!["status"]!.ToString().Should().Be("COMPLETED");
    }

    [Fact]
    public async Task Files_WhenMadeFromTheSameWords_AreTheSame()
    {
        byte[] one = await PictureAsync("a lighthouse", 1);
        byte[] again = await PictureAsync("a lighthouse", 1);
        byte[] other = await PictureAsync("a lighthouse", 2);
        again.Should().Equal(one);
        other.Should().NotEqual(one);
    }

    private async Task<byte[]> PictureAsync(string prompt, int seed)
    {
        using HttpResponseMessage answer = await _simulator.Client.PostAsJsonAsync(
            "fal.run/fal-ai/flux/schnell", new { prompt, seed, image_size = new { width = 64, height = 64 } });
        JsonNode? output = await answer.Content.ReadFromJsonAsync<JsonNode>();
        return await _simulator.Client.GetByteArrayAsync(output!["images"]![0]!["url"]!.ToString());
    }

    private Task<HttpResponseMessage> SubmitAsync() => _simulator.Client.SendAsync(Request());

    private Task<JsonNode?> StatusAsync(string id) => _simulator.Client.GetFromJsonAsync<JsonNode>($"queue.fal.run/fal-ai/flux/requests/{id}/status?logs=0");

    private static HttpRequestMessage Request() =>
        new(HttpMethod.Post, "queue.fal.run/fal-ai/flux/schnell") { Content = JsonContent.Create(new { prompt = "a cat" }) };
}
