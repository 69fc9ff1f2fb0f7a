using System.Text.Json.Nodes;
using Aivp.Agent.Tests.Launcher;

namespace Aivp.Agent.Tests.Verbs;

/// <summary><c>aivp models</c>, as typed.</summary>
public sealed class ModelsVerbTests : IClassFixture<FalStudio>
{
    private readonly FalStudio _studio;

    public ModelsVerbTests(FalStudio studio)
    {
        _studio = studio;
        _studio.Simulator.Reset();
    }

    [Fact]
    public async Task List_IsOfTheCatalogueAndAsksNobody()
    {
        JsonNode models = await JsonAsync("models", "list", "--task", "first_last_frame", "--json");
        models.AsArray().Select(model => model!["id"]!.ToString()).Should().Contain("fal-ai/veo3.1/first-last-frame-to-video").And.Contain("animatic");
        Ran table = await _studio.RunHereAsync("models", "list", "--provider", "fal");
        table.Output.Should().Contain("fal-ai/nano-banana-pro").And.MatchRegex(@"\d{3} models\.");
        (await _studio.RunHereAsync("models", "list", "--task", "first_last_frme")).Error.Should().Contain("did you mean first_last_frame?");
        _studio.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Pick_SaysWhichAndWhy_AndExplainsEveryOther()
    {
        string[] hero = ["models", "pick", "image_to_video", "--hero", "--provider", "fal"];
        Ran said = await _studio.RunHereAsync(hero);
        said.Output.Should().StartWith("fal-ai/kling-video/v2.6/pro/image-to-video at fal: a hero shot is worth the best that keeps to its first frame (hero shot).");

        Ran explained = await _studio.RunHereAsync([.. hero, "--explain"]);
        explained.Output.Should().Contain("never asked").And.Contain("price isn't known");
        (await JsonAsync([.. hero, "--explain", "--json"]))["all"]!.AsArray().Count(one => one!["place"] is null).Should().BeGreaterThan(3, "some are passed over");
        (await JsonAsync([.. hero, "--json"]))["all"].Should().BeNull();
        (await _studio.RunHereAsync("models", "pick", "image_to_vide")).Error.Should().Contain("did you mean image_to_video?");
        _studio.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Show_NamesEveryParameterAndTheOptionForIt()
    {
        JsonNode model = await JsonAsync("models", "show", "fal-ai/kling-video/v2.6/pro/image-to-video", "--json");
        model["parameters"]!.AsArray().Single(parameter => parameter!["name"]!.ToString() == "start_image_url")!["option"]!.ToString().Should().Contain("--file");
        model["parameters"]!.AsArray().Single(parameter => parameter!["name"]!.ToString() == "duration")!["values"]!.AsArray().Select(value => value!.ToString()).Should().Equal("5", "10");
        model["price"]!.ToString().Should().StartWith("from $0.07 per second");
        (await _studio.RunHereAsync("models", "show", "fal-ai/kling-video/v2.6/por")).Error.Should().Contain("did you mean");
    }

    [Fact]
    public async Task Search_AsksTheVendor()
    {
        JsonNode hits = await JsonAsync("models", "search", "kling & more", "--json");
        hits.AsArray().Should().BeEmpty();
        hits = await JsonAsync("models", "search", "kling", "--category", "image-to-video", "--limit", "2", "--json");
        hits.AsArray().Should().HaveCount(2).And.OnlyContain(hit => hit!["id"]!.ToString().Contains("kling") && (bool)hit["known"]!);
        _studio.Simulator.Requests.Select(exchange => exchange.Path).Should().Contain(path => path.Contains("q=kling%20%26%20more"), "everything is encoded, not only spaces");
    }

    [Fact]
    public async Task Schema_IsTheInputWithItsReferencesFollowed()
    {
        JsonNode schema = await JsonAsync("models", "schema", "fal-ai/flux/schnell");
        schema["$ref"].Should().BeNull();
        schema["properties"]!["prompt"]!["type"]!.ToString().Should().Be("string");
        (await _studio.FailHereAsync(2, "models", "schema", "fal-ai/nothing")).Should().Contain("fal has no model 'fal-ai/nothing'");
    }

    [Fact]
    public async Task Refresh_RemembersTheVendorsPricesForTheNextEstimate()
    {
        const string Model = "openai/gpt-image-2";
        (await JsonAsync("generate", "-p", "x", "-m", Model, "--dry-run"))["estimate"].Should().BeNull("nobody knows its price yet");
        JsonNode report = await JsonAsync("models", "refresh", Model, "fal-ai/nothing", "--json");
        report["models"]!.AsArray().Select(id => id!.ToString()).Should().Equal(Model);
        report["missing"]!.AsArray().Select(id => id!.ToString()).Should().Equal("fal-ai/nothing");
        JsonNode priced = await JsonAsync("generate", "-p", "x", "-m", Model, "--dry-run");
        ((decimal)priced["estimate"]!).Should().Be(0.05m);
        priced["estimate_from"]!.ToString().Should().Contain("fal's price list");
    }

    private async Task<JsonNode> JsonAsync(params string[] arguments)
    {
        Ran ran = await _studio.RunHereAsync(arguments);
        ran.Code.Should().Be(0, ran.Error);
        return JsonNode.Parse(ran.Output)!;
    }
}
