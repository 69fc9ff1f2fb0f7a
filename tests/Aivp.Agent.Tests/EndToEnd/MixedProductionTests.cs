using System.Text.Json;
using Aivp.Simulator;

namespace Aivp.Agent.Tests.EndToEnd;

/// <summary>One film by several vendors, each simulated on loopback.</summary>
public sealed class MixedProductionTests : IAsyncLifetime, IDisposable
{
    private readonly SmallFerry _ferry = new();
    private SimulatorServer _vendors = null!;

    public async Task InitializeAsync()
    {
        _vendors = await SimulatorServer.StartAsync();
        foreach ((string name, string value) in new Dictionary<string, string>
        {
            ["GEMINI_API_KEY"] = "simulated-key",
            ["OPENAI_API_KEY"] = "simulated-key",
            ["OPENROUTER_API_KEY"] = "simulated-key",
            ["AIVP_Providers__Gemini__BaseUri"] = $"{_vendors.BaseAddress}generativelanguage.googleapis.com/",
            ["AIVP_Providers__Gemini__PollInterval"] = "00:00:00.050",
            ["AIVP_Providers__OpenAI__BaseUri"] = $"{_vendors.BaseAddress}api.openai.com/v1/",
            ["AIVP_PRICES__OPENAI"] = "gpt-image-2=0.05",
            ["AIVP_IMAGE_PROVIDER"] = "openai",
            ["AIVP_VIDEO_PROVIDER"] = "gemini",
            ["AIVP_Judging__Vlm__Provider"] = "openrouter",
            ["AIVP_Judging__Vlm__Model"] = "google/gemini-2.5-flash",
            ["AIVP_Judging__Vlm__BaseUri"] = $"{_vendors.BaseAddress}openrouter.ai/api/v1/",
        })
        {
            _ferry.Settings[name] = value;
        }
    }

    public async Task DisposeAsync() => await _vendors.DisposeAsync();

    public void Dispose() => _ferry.Dispose();

    /// <summary>By configuration alone: nothing on the command line names a vendor.</summary>
    [Fact]
    public async Task Produce_WithAnotherVendorForPicturesClipsAndJudging_MakesTheShot()
    {
        (int code, string output) = await _ferry.RunAsync("produce", "--shots", "1.1", "--candidates", "1", "--max-candidates", "1", "--threshold", "0", "--json");

        code.Should().BeOneOf([0, 4], output);
        JsonElement report = JsonDocument.Parse(output.TrimEnd().Split('\n')[^1]).RootElement.GetProperty("report");
        report.GetProperty("failures").GetArrayLength().Should().Be(0, output);
        File.Exists(Path.Combine(_ferry.Folder, "video", "clips", "shot-01.mp4")).Should().BeTrue(output);
        _vendors.Paid.Select(paid => paid.Vendor).Distinct().Should().BeEquivalentTo("openai", "gemini", "openrouter");
        _vendors.Paid.Where(paid => paid.Vendor == "gemini").Should().OnlyContain(paid => paid.Model == "gemini-omni-1.2-flash");
        _vendors.Paid.Where(paid => paid.Vendor == "openai").Should().OnlyContain(paid => paid.Model == "gpt-image-2");
        _vendors.Paid.Where(paid => paid.Vendor == "openrouter").Should().OnlyContain(paid => paid.Model == "google/gemini-2.5-flash", "it only judges");
    }

    /// <summary>The vendor that the rules prefer is out of quota for good: another makes the shot, run after run the same, and everybody is told.</summary>
    [Fact]
    public async Task Produce_WhenTheModelsAreLeftToUsAndOneVendorIsOut_MakesTheShotOnceByOthersAndSaysSo()
    {
        foreach (string name in new[] { "AIVP_IMAGE_PROVIDER", "AIVP_VIDEO_PROVIDER", "AIVP_Judging__Vlm__Provider", "AIVP_Judging__Vlm__Model", "AIVP_Judging__Vlm__BaseUri" })
        {
            _ferry.Settings.Remove(name);
        }

        _ferry.Settings["FAL_KEY"] = "simulated:key";
        _ferry.Settings["AIVP_Providers__Fal__BaseUri"] = _vendors.BaseAddress.ToString();
        _vendors.Faults.Add(_vendors.Faults.Named("fal.balance") with { Times = 0 });
        string[] produce = ["produce", "--shots", "1.1", "--image-model", "auto", "--video-model", "auto", "--candidates", "1", "--max-candidates", "1", "--threshold", "0", "--trust-sheets", "--json"];

        (int code, string output) = await _ferry.RunAsync(produce);

        code.Should().BeOneOf([0, 4], output);
        JsonElement report = Report(output);
        report.GetProperty("failures").GetArrayLength().Should().Be(0, output);
        report.GetProperty("chosen").EnumerateArray().Select(one => one.GetString()).Should().Contain(one => one!.StartsWith("Clips: fal-ai/bytedance/seedance/v1.5/pro/image-to-video at fal: ", StringComparison.Ordinal));
        report.GetProperty("replaced").EnumerateArray().Select(one => one.GetString()).Should()
            .Contain(one => one!.StartsWith("shot-01: the picture is kept, and gemini-omni-1.2-flash at gemini makes it instead of ", StringComparison.Ordinal));
        _vendors.Paid.Should().OnlyContain(paid => paid.Vendor != "fal");
        int paid = _vendors.Paid.Count;

        _vendors.Faults.Clear();
        Report((await _ferry.RunAsync(produce)).Output).GetProperty("generated").GetInt32().Should().Be(0);
        _vendors.Paid.Should().HaveCount(paid);

        static JsonElement Report(string output) => JsonDocument.Parse(output.TrimEnd().Split('\n')[^1]).RootElement.GetProperty("report");
    }

    [Fact]
    public async Task Plan_WhenAProviderIsNamed_ItCountsBeforeWhatIsConfigured()
    {
        (int code, string output) = await _ferry.RunAsync("produce", "--shots", "1.1", "--provider", "animatic", "--dry-run", "--json");

        code.Should().Be(0, output);
        JsonDocument.Parse(output.TrimEnd().Split('\n')[^1]).RootElement.GetProperty("report").GetProperty("would_make").EnumerateArray()
            .Should().OnlyContain(piece => piece.GetProperty("estimate_usd").GetDecimal() == 0);
        _vendors.Requests.Should().BeEmpty();
    }
}
