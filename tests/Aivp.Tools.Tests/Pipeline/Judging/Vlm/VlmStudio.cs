using System.Text.Json.Nodes;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Pipeline.Judging.Vlm;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Pipeline.Judging.Local;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Pipeline.Judging.Vlm;

/// <summary>The judge that asks a model, as the product registers it, with a scripted model, a ledger and pictures of its own.</summary>
internal sealed class VlmStudio : IAsyncDisposable
{
    public const string Good = """{"person":"same","confidence":0.95,"evidence":"same jaw and hairline"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-vlm-").FullName;
    private readonly ServiceProvider _services;

    public VlmStudio(params (string Key, string Value)[] settings)
    {
        Dictionary<string, string?> values = new()
        {
            ["Judging:Vlm:Provider"] = "openrouter",
            ["Judging:Vlm:Model"] = "test/sees",
            ["Judging:Vlm:BaseUri"] = Server.BaseUri.AbsoluteUri,
            ["Judging:Local:Library"] = TestSight.NoLibrary.Library,
            ["OPENROUTER_API_KEY"] = "sk-or-test",
        };
        foreach ((string key, string value) in settings)
        {
            values[$"Judging:Vlm:{key}"] = value;
        }

        _services = new ServiceCollection().AddLogging().AddAivp(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).BuildServiceProvider();
        Server.Say = request => (200, ModelServer.Form(request) == "identity" ? Good : Rubric(request));
    }

    public ModelServer Server { get; } = new();

    public ISecondOpinion Judge => _services.GetServices<ISecondOpinion>().Single();

    public PairJudge Pairs => _services.GetRequiredService<PairJudge>();

    public static Character Ines { get; } = new(CharacterId.Of("Ines"), "Ines", default)
    {
        Hair = "short grey hair",
        DefaultOutfit = "yellow raincoat, black boots",
        VisualTell = "a scar over the left eyebrow",
        Age = "early 60s",
    };

    /// <summary>An answer to a rubric that finds everything as it should be, but for some items.</summary>
    public static string Rubric(JsonObject request, int people = 1, params string[] wrong)
    {
        IEnumerable<string> ids = ModelServer.Words(request).Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..line.IndexOf(':', StringComparison.Ordinal)]);
        return new JsonObject
        {
            ["people"] = people,
            ["answers"] = new JsonArray([.. ids.Select(id => (JsonNode)new JsonObject { ["id"] = id, ["answer"] = wrong.Contains(id) ? "no" : "yes", ["evidence"] = "seen" })]),
        }.ToJsonString();
    }

    public string Save(string name, int number)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, Png.Encode(Toys.Draw(number)));
        return file;
    }

    public Expectation Expected(Facing facing = Facing.Camera) => new(
        new FrameId("shot-01", FrameKind.First),
        Framing.Medium,
        [new(Ines, new(true, facing), new Dictionary<PortraitView, string> { [PortraitView.Front] = Save("front.png", 1) })],
        [])
    {
        Style = PictureStyle.Photographic,
        Project = _folder,
        Shot = "1.1",
        Action = "Ines leans on the rail.",
    };

    public Task<Verdict> JudgeAsync(string picture, IReadOnlyList<Verdict>? before = null) =>
        Judge.JudgeAsync(picture, Expected(), before ?? [], CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
