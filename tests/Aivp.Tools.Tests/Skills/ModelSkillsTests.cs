using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Aivp.Tools.Tests.Providers.Fal;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Skills;

public sealed class ModelSkillsTests : IAsyncLifetime
{
    private readonly FalBench _bench = new();

    public Task InitializeAsync() => _bench.InitializeAsync();

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public void List_WhenATaskIsNamed_HasOnlyThoseThatCan()
    {
        IReadOnlyList<ModelSummary> models = Skills.List("fal", "inpaint");
        models.Should().NotBeEmpty().And.OnlyContain(model => model.Tasks.Contains("inpaint"));
        models.Should().ContainSingle(model => model.DefaultFor.Contains("inpaint"));
        Action list = () => Skills.List(null, "inpant");
        list.Should().Throw<SkillArgumentException>().WithMessage("*did you mean inpaint?");
    }

    [Fact]
    public void Show_WhenAsked_SaysWhatSetsWhat()
    {
        ModelDetails details = Skills.Show("fal-ai/kling-video/v2.6/pro/image-to-video", null);
        details.Parameters.Single(parameter => parameter.Name == "start_image_url").Option.Should().Be("--file or --image-url");
        details.Parameters.Single(parameter => parameter.Name == "voice_ids").Option.Should().Be("--param voice_ids=…");
        details.Price.Should().Be("from $0.07 per second (aivp-video 0.2.0 documentation, 2026-11)");
    }

    [Fact]
    public async Task Search_WhenAsked_AsksTheVendor()
    {
        IReadOnlyList<ModelHit> hits = await Skills.SearchAsync("seedance", "image-to-video", 3, null, CancellationToken.None);
        hits.Should().HaveCount(3).And.OnlyContain(hit => hit.Id.Contains("seedance") && hit.Known);
        _bench.Simulator.Requests.Should().OnlyContain(request => request.Path.StartsWith("/api.fal.ai/v1/models?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Schema_WhenAsked_IsTheVendorsOwn()
    {
        JsonNode schema = await Skills.SchemaAsync("fal-ai/flux/dev", null, CancellationToken.None);
        schema["properties"]!["image_size"].Should().NotBeNull();
        Func<Task> none = () => Skills.SchemaAsync("fal-ai/nothing", null, CancellationToken.None);
        await none.Should().ThrowAsync<SkillArgumentException>();
    }

    [Fact]
    public async Task Refresh_WhenAsked_LearnsTheSameParametersAndTheVendorsPrices()
    {
        ModelDetails before = Skills.Show("fal-ai/veo3.1", null);
        RefreshReport report = await Skills.RefreshAsync([], null, CancellationToken.None);
        ModelDetails after = Skills.Show("fal-ai/veo3.1", null);

        report.Missing.Should().BeEmpty();
        report.Models.Should().HaveCount(124);
        after.Parameters.Select(parameter => (parameter.Name, parameter.Type, parameter.Required)).Should()
            .BeEquivalentTo(before.Parameters.Select(parameter => (parameter.Name, parameter.Type, parameter.Required)));
        after.Tasks.Should().Equal(before.Tasks);
        after.Price.Should().StartWith("from $0.20 per second (fal's price list, 20");
        File.Exists(report.File).Should().BeTrue();
    }

    [Fact]
    public async Task Refresh_WhenAnIdIsUnknown_NamesIt()
    {
        RefreshReport report = await Skills.RefreshAsync(["fal-ai/flux/dev", "fal-ai/nothing"], null, CancellationToken.None);
        report.Models.Should().Equal("fal-ai/flux/dev");
        report.Missing.Should().Equal("fal-ai/nothing");
    }

    private IModelSkills Skills => _bench.Services.GetRequiredService<IModelSkills>();
}
