using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Providers;

/// <summary>What keeps a character the same person, at the vendors whose models have it; where a model hasn't, that's said before money.</summary>
public sealed class ConsistencyMeansTests
{
    [Fact]
    public async Task ComfyUI_WhenSheetsSayWeightsAndLoras_GivesEachItsOwn()
    {
        await using Bench bench = await Bench.OpenAsync(SimulatedVendorSettings.ComfyUI);
        await bench.Vendor.MakeAsync(Request(bench, "sdxl/edit"));
        (JsonNode[] adapters, JsonNode[] loras) = (bench.Nodes("IPAdapterAdvanced"), bench.Nodes("LoraLoader"));
        adapters.Select(node => node["weight"]!.GetValue<decimal>()).Should().Equal(0.9m, 0.5m, 0.6m);
        loras.Select(node => node["lora_name"]!.ToString()).Should().Equal("ines.safetensors", "tomas.safetensors");
        loras.Select(node => node["strength_model"]!.GetValue<decimal>()).Should().Equal(0.8m, 0.4m);
    }

    [Fact]
    public async Task Leonardo_WhenSheetsSayWeights_TurnsThemIntoStrengths()
    {
        await using Bench bench = await Bench.OpenAsync(SimulatedVendorSettings.Leonardo);
        await bench.Vendor.MakeAsync(Request(bench, "phoenix/edit"));
        JsonNode body = bench.Vendor.Simulator.Paid.Single().Input!;
        body["controlnets"]!.AsArray().Select(control => control!["strengthType"]!.ToString()).Should().Equal("Ultra", "High", "Mid");
        body["elements"]!.AsArray().Select(element => element!["weight"]!.GetValue<decimal>()).Should().Equal(0.8m, 0.4m);
    }

    [Fact]
    public async Task Replicate_WhenTwoLorasAreAsked_SendsBothAndRefusesAThird()
    {
        await using Bench bench = await Bench.OpenAsync(SimulatedVendorSettings.Replicate);
        ImageRequest request = new("black-forest-labs/flux-dev-lora", "a lighthouse", new(1024, 1024), 7) { Loras = [new("ines/lora", 0.8m), new("tomas/lora", 0.4m)] };
        await bench.Vendor.Images.SubmitAsync(request, bench.Vendor.Call(), CancellationToken.None);
        JsonNode input = bench.Vendor.Simulator.Paid.Single().Input!;
        (input["lora_weights"]!.ToString(), input["extra_lora"]!.ToString()).Should().Be(("ines/lora", "tomas/lora"));
        (input["lora_scale"]!.GetValue<decimal>(), input["extra_lora_scale"]!.GetValue<decimal>()).Should().Be((0.8m, 0.4m));
        (await bench.Vendor.FailAsync(request with { Loras = [.. request.Loras, new("third/lora", 1)] })).Message.Should().Contain("takes at most 2 LoRAs");
    }

    [Fact]
    public async Task AModelWithoutThem_WhenAsked_RefusesBeforeMoney()
    {
        await using Bench bench = await Bench.OpenAsync(SimulatedVendorSettings.Stability);
        ImageRequest request = new("stable-image/generate/ultra", "a lighthouse", new(1024, 1024), 7);
        (await bench.Vendor.FailAsync(request with { Loras = [new("ines/lora", 0.8m)] })).Message.Should().Contain("takes no LoRA");
        ProviderException error = await bench.Vendor.FailAsync(request with { References = [new(bench.Vendor.Picture("a.png", 1, 128, 72), ReferenceRole.Character, "Ines (front)") { Weight = 0.8m }] });
        error.Failure.Should().Be(ProviderFailure.Invalid);
        error.Message.Should().Contain("can't be told how much one picture counts").And.Contain("Ines (front)");
        bench.Vendor.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Identity_WhenTheyDiffer_Differs()
    {
        ImageRequest plain = new("m", "x", new(64, 64), 7);
        string[] hashes =
        [
            (await ImageIntent.OfAsync("comfyui", plain, CancellationToken.None)).Hash,
            (await ImageIntent.OfAsync("comfyui", plain with { Loras = [new("a", 1)] }, CancellationToken.None)).Hash,
            (await ImageIntent.OfAsync("comfyui", plain with { Loras = [new("a", 0.5m)] }, CancellationToken.None)).Hash,
        ];
        hashes.Should().OnlyHaveUniqueItems();
    }

    private static ImageRequest Request(Bench bench, string model) => new(model, "two people on a pier", new(512, 288), 7)
    {
        References =
        [
            new(bench.Vendor.Picture("a.png", 40), ReferenceRole.Character, "Ines (front)") { Character = new CharacterId("ines"), Weight = 0.9m },
            new(bench.Vendor.Picture("b.png", 90), ReferenceRole.Character, "Tomas (front)") { Character = new CharacterId("tomas"), Weight = 0.5m },
            new(bench.Vendor.Picture("c.png", 200), ReferenceRole.Scene, "The pier"),
        ],
        Loras = [new("ines.safetensors", 0.8m), new("tomas.safetensors", 0.4m)],
    };

    private sealed class Bench(VendorBench vendor) : IAsyncDisposable
    {
        public VendorBench Vendor => vendor;

        public static async Task<Bench> OpenAsync(SimulatedVendorSettings settings)
        {
            VendorBench vendor = new(settings);
            await vendor.InitializeAsync();
            return new(vendor);
        }

        public JsonNode[] Nodes(string type) =>
            [.. vendor.Simulator.Paid.Single().Input!.AsObject().Where(node => node.Value!["class_type"]!.ToString() == type).OrderBy(node => node.Key, StringComparer.Ordinal).Select(node => node.Value!["inputs"]!)];

        public async ValueTask DisposeAsync() => await vendor.DisposeAsync();
    }
}
