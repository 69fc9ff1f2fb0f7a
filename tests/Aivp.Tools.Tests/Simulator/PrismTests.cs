using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Tests.Providers;

namespace Aivp.Tools.Tests.Simulator;

/// <summary>What we send and what the simulator answers, beside what the vendors publish, as Prism reads it. Its false alarms are named, with why.</summary>
public sealed class PrismTests(PrismWatch prism) : IClassFixture<PrismWatch>
{
    /// <summary>What Prism complains of though it's right, and why that is.</summary>
    private static readonly (string Vendor, string Pattern, string Why)[] s_falseAlarms =
    [
        ("openai", @"^POST /images/edits: request\.body required: .*'image'$", "several pictures are sent as image[], as OpenAI's own client does; the document knows only image"),
        ("replicate", @"response\.body\.version oneOf", "\"hidden\" is one of the document's two choices, and being text also the other one"),
        ("replicate", @"^POST /files: request\.body\.metadata type", "the form's part metadata is JSON, as Replicate's own client sends it; Prism takes it for text"),
        ("openrouter", @"/content: response : .*video/mp4.*application/octet-stream", "the vendor's own client asks for video/mp4; the document names bytes"),
    ];

    [Fact]
    public async Task OpenAI_IsAsPublished()
    {
        await using Bench bench = await Bench.OfAsync(prism, SimulatedVendorSettings.OpenAI);
        await bench.MakeAsync(new ImageRequest("gpt-image-2", "a lighthouse", new(1024, 1024), 7));
        await bench.MakeAsync(new ImageRequest("gpt-image-1.5", "at night", new(1024, 1024), 7) { References = [bench.Reference("a.png"), bench.Reference("b.png")] });

        await SeesAsync("openai", ["POST /images/generations 200", "POST /images/edits 200"]);
    }

    [Fact]
    public async Task OpenRouter_IsAsPublished()
    {
        await using Bench bench = await Bench.OfAsync(prism, SimulatedVendorSettings.OpenRouter);
        await bench.MakeAsync(new ImageRequest("black-forest-labs/flux.2-pro", "a lighthouse", new(1024, 1024), 7));
        await bench.MakeAsync(new VideoRequest("google/veo-3.1", "it moves", new(1280, 720), TimeSpan.FromSeconds(8), 7) { FirstFrame = bench.File("first.png") });

        await SeesAsync("openrouter", ["POST /images 200", "POST /videos 202"]);
    }

    [Fact]
    public async Task Replicate_IsAsPublished()
    {
        await using Bench bench = await Bench.OfAsync(prism, SimulatedVendorSettings.Replicate);
        await bench.MakeAsync(new ImageRequest("black-forest-labs/flux-schnell", "a lighthouse", new(512, 288), 7));
        await bench.MakeAsync(new ImageRequest("black-forest-labs/flux-2-pro", "at night", new(512, 288), 7) { References = [bench.Reference("a.png")] });

        await SeesAsync("replicate", ["POST /models/black-forest-labs/flux-schnell/predictions 201"]);
    }

    [Fact]
    public async Task Gemini_IsAsPublished()
    {
        await using Bench bench = await Bench.OfAsync(prism, SimulatedVendorSettings.Gemini);
        await bench.MakeAsync(new ImageRequest("gemini-3-pro-image", "a lighthouse", new(1024, 1024), 7) { References = [bench.Reference("a.png")] });

        await SeesAsync("gemini", ["POST /models/gemini-3-pro-image:generateContent 200"]);
    }

    [Fact]
    public async Task Leonardo_IsAsPublished()
    {
        await using Bench bench = await Bench.OfAsync(prism, SimulatedVendorSettings.Leonardo);
        await bench.MakeAsync(new ImageRequest("phoenix", "a lighthouse", new(512, 288), 7));
        await bench.MakeAsync(new ImageRequest("phoenix/image-to-image", "at night", new(512, 288), 7) { References = [bench.Reference("a.png")] });
        await bench.MakeAsync(new VideoRequest("MOTION2", "it moves", new(854, 480), TimeSpan.FromSeconds(5), 7));

        await SeesAsync("leonardo", ["POST /generations 200", "POST /init-image 200", "POST /generations-text-to-video 200"]);
    }

    /// <summary>Otherwise all of the above would hold of a Prism that looks at nothing.</summary>
    [Theory]
    [InlineData("openai", "images/generations", "{\"model\":\"gpt-image-2\"}", "request.body required")]
    [InlineData("openrouter", "images", "{\"model\":\"a/b\",\"prompt\":5}", "request.body.prompt type")]
    [InlineData("replicate/v1", "predictions", "{\"version\":\"x\",\"input\":\"nope\"}", "request.body.input type")]
    [InlineData("gemini/v1beta", "models/gemini-3-pro-image:generateContent", "{\"contents\":5}", "request.body.contents type")]
    [InlineData("leonardo/api/rest/v1", "generations", "{\"num_images\":\"2\"}", "request.body required")]
    public async Task Prism_WhenARequestIsWrong_SaysSo(string vendor, string path, string body, string expected)
    {
        using HttpClient http = new();
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        http.DefaultRequestHeaders.Add("x-wrong-on-purpose", "yes");
        using HttpResponseMessage answer = await http.PostAsync(new Uri(prism.Front, $"{vendor}/{path}"), content);
        answer.Headers.GetValues("sl-violations").Single().Should().NotBeEmpty();
        JsonNode.Parse(answer.Headers.GetValues("sl-violations").Single())!.AsArray()
            .Select(one => $"{string.Join('.', one!["location"]!.AsArray().Select(part => part!.ToString()))} {one["code"]}").Should().Contain(expected);
    }

    private async Task SeesAsync(string vendor, string[] expected)
    {
        (IReadOnlyList<string> seen, IReadOnlyList<string> violations) = await prism.HeardAsync(vendor);
        seen.Should().Contain(expected);
        violations.Where(violation => !s_falseAlarms.Any(known => known.Vendor == vendor && Regex.IsMatch(violation, known.Pattern))).Should().BeEmpty();
    }

    /// <summary>The product, which takes Prism for the vendor.</summary>
    private sealed class Bench(SimulatedVendorSettings vendor) : IAsyncDisposable
    {
        private readonly VendorBench _bench = new(vendor);

        public static async Task<Bench> OfAsync(PrismWatch prism, SimulatedVendorSettings vendor)
        {
            Bench bench = new(vendor);
            bench._bench.Settings[$"{vendor.Section}:BaseUri"] = $"{prism.Front}{vendor.Name}";
            await bench._bench.InitializeAsync();
            return bench;
        }

        public async Task MakeAsync(ImageRequest request) => await _bench.MakeAsync(request);

        public async Task MakeAsync(VideoRequest request) => await _bench.MakeAsync(request);

        public string File(string name) => _bench.Picture(name, 90);

        public ReferenceImage Reference(string name) => new(File(name), ReferenceRole.PriorFrame, name);

        public async ValueTask DisposeAsync() => await _bench.DisposeAsync();
    }
}
