using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Providers.ComfyUI;

/// <summary>What goes wrong at the user's own machine, and what to install.</summary>
public sealed class ComfyFaultTests : IAsyncLifetime
{
    private static readonly ImageRequest s_request = new("sdxl/text-to-image", "a lighthouse", new(512, 512), 7);

    private readonly VendorBench _bench = new(SimulatedVendorSettings.ComfyUI);

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("checkpoint", "dreamshaper.safetensors", "put that file into ComfyUI/models/checkpoints")]
    [InlineData("loras", "nobody.safetensors:0.5", "put that file into ComfyUI/models/loras")]
    public async Task Submit_WhenAFileIsMissing_SaysWhereToPutIt(string parameter, string value, string advice)
    {
        ProviderException error = await _bench.FailAsync(s_request with { Parameters = new Dictionary<string, string> { [parameter] = value } });
        error.Failure.Should().Be(ProviderFailure.Invalid);
        error.Message.Should().Contain(advice).And.Contain(value.Split(':')[0]);
        _bench.Simulator.Paid.Should().BeEmpty();
    }

    [Fact]
    public async Task Submit_WhenANodeIsMissing_SaysWhatToInstall()
    {
        _bench.Simulator.Faults.Add(new Fault(FaultKind.Answer)
        {
            Method = "POST",
            Path = "/comfyui/prompt",
            Status = 400,
            Body = new JsonObject
            {
                ["error"] = new JsonObject { ["type"] = "missing_node_type", ["message"] = "Node not found", ["extra_info"] = new JsonObject { ["class_type"] = "IPAdapterAdvanced" } },
                ["node_errors"] = new JsonObject(),
            },
        });
        (await _bench.FailAsync(s_request)).Message.Should().Contain("it has no node IPAdapterAdvanced: install ComfyUI_IPAdapter_plus");
    }

    [Theory]
    [InlineData("server_error", nameof(ProviderFailure.Unavailable), 0)]
    [InlineData("reset", nameof(ProviderFailure.Ambiguous), 0)]
    [InlineData("lost_answer", nameof(ProviderFailure.Ambiguous), 1)]
    [InlineData("failed", nameof(ProviderFailure.JobFailed), 1)]
    [InlineData("out_of_memory", nameof(ProviderFailure.JobFailed), 1)]
    [InlineData("expired", nameof(ProviderFailure.JobFailed), 1)]
    public async Task Failure_WhenItComes_SaysWhatToDo(string fault, string failure, int made)
    {
        ProviderException error = await _bench.FailOnceAsync(s_request, fault, failure, made);
        if (fault == "out_of_memory")
        {
            error.Message.Should().Contain("ask for a smaller picture");
        }
    }

    [Theory]
    [InlineData("look_unavailable")]
    [InlineData("look_reset")]
    [InlineData("file_unavailable")]
    public Task Collect_WhenItFailsForNow_CanBeTriedAgain(string fault) => _bench.CollectAgainAsync(s_request, fault, nameof(ProviderFailure.Unavailable));

    [Fact]
    public async Task Submit_WhenNobodyListens_SurelyDidNothing()
    {
        _bench.Settings["Providers:ComfyUI:BaseUri"] = null;
        _bench.Settings["COMFYUI_URL"] = "http://127.0.0.1:1/";
        (await _bench.FailAsync(s_request)).Failure.Should().Be(ProviderFailure.Unavailable);
    }
}
