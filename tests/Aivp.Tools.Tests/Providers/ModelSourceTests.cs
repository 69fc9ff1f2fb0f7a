using System.Text.Json.Nodes;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Providers;

/// <summary>The vendors' own lists, and what the catalogue makes of them.</summary>
public sealed class ModelSourceTests : IAsyncLifetime
{
    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync() => _vendors.InitializeAsync();

    public Task DisposeAsync() => _vendors.DisposeAsync();

    private IModelSkills Models => _vendors.Services.GetRequiredService<IModelSkills>();

    [Theory]
    [InlineData("gemini", "gemini-9-flash-image", "gemini-3-pro-image", "gemini-3.1-flash-lite-image")]
    [InlineData("openai", "gpt-image-9", "gpt-image-2", "gpt-image-2.5-flare")]
    public async Task Refresh_WhereTheVendorNamesItsModels_AddsNewOnesAndSaysWhichAreMissing(string provider, string fresh, string known, string missing)
    {
        RefreshReport all = await Models.RefreshAsync([], provider, CancellationToken.None);
        all.Models.Should().Contain(known);
        all.Missing.Should().Contain(missing);

        (await Models.RefreshAsync([fresh], provider, CancellationToken.None)).Models.Should().Equal(fresh);
        Models.Show(fresh, provider).Price.Should().BeNull("the vendor doesn't say what it costs");
        Models.List(provider, "text_to_image").Select(model => model.Id).Should().Contain(fresh);
    }

    [Fact]
    public async Task Refresh_WhereTheVendorSaysPrices_TakesTheDearest()
    {
        RefreshReport report = await Models.RefreshAsync(["black-forest-labs/flux.2-pro", "somebody/new-picture", "somebody/new-clip", "google/veo-3.1"], "openrouter", CancellationToken.None);

        report.Missing.Should().BeEmpty();
        Models.Show("black-forest-labs/flux.2-pro", "openrouter").Price.Should().StartWith("from $0.07 per picture (OpenRouter's price list,");
        Models.Show("somebody/new-clip", "openrouter").Tasks.Should().Equal("text_to_video", "image_to_video");
        Models.Show("google/veo-3.1", "openrouter").Parameters.Single(parameter => parameter.Name == "duration").Values!.Select(value => value.GetValue<int>()).Should().Equal(4, 6, 8);
    }

    [Theory]
    [InlineData("gemini", "nano", "gemini-nano-banana-2.1")]
    [InlineData("openai", "gpt-image-2", "gpt-image-2")]
    [InlineData("openrouter", "new", "somebody/new-clip")]
    public async Task SearchAndSchema_AreTheVendorsOwn(string provider, string query, string found)
    {
        (await Models.SearchAsync(query, null, 10, provider, CancellationToken.None)).Select(hit => hit.Id).Should().Contain(found);
        JsonNode schema = await Models.SchemaAsync(found, provider, CancellationToken.None);
        schema.ToJsonString().Should().Contain(found);
    }
}
