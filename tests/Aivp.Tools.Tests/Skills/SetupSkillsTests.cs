using Aivp.Tools.Media;
using Aivp.Tools.Skills;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Skills;

public sealed class SetupSkillsTests
{
    [Fact]
    public async Task Inspect_NamesKeysAndNeverTheirValues()
    {
        IReadOnlyList<EnginePart> parts = await InspectAsync(new() { ["FAL_KEY"] = "sec-ret-1", ["GEMINI_API_KEY"] = " " });

        parts.Single(part => part.Name == "FAL_KEY").Should().BeEquivalentTo(new { Works = true, Needed = false, Remedy = (string?)null });
        parts.Single(part => part.Name == "GEMINI_API_KEY").Works.Should().BeFalse("a blank isn't a key");
        parts.Select(part => part.ToString()).Should().NotContain(text => text.Contains("sec-ret-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inspect_ListsTheRuntimeTheEngineAndNode()
    {
        IReadOnlyList<EnginePart> parts = await InspectAsync([]);

        parts.Select(part => part.Name).Should().ContainInOrder(".NET runtime", "ffmpeg", "ffprobe", "Node.js", "FAL_KEY");
        parts.Single(part => part.Name == ".NET runtime").Version.Should().StartWith("10.");
    }

    [Fact]
    public async Task Inspect_TriesTheLocalJudgesNetworks()
    {
        EnginePart here = (await InspectAsync([])).Single(part => part.Name == "local judge (ONNX)");
        EnginePart gone = (await InspectAsync(new() { ["Judging:Local:Weights"] = "/nowhere" })).Single(part => part.Name == "local judge (ONNX)");

        here.Should().BeEquivalentTo(new { Works = true, Needed = false, Remedy = (string?)null });
        here.Version.Should().StartWith("1.");
        gone.Works.Should().BeFalse();
        gone.Remedy.Should().Contain("/nowhere");
    }

    private static async Task<IReadOnlyList<EnginePart>> InspectAsync(Dictionary<string, string?> settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using ServiceProvider services = new ServiceCollection().AddAivp(configuration).BuildServiceProvider();
        return await services.GetRequiredService<ISetupSkills>().InspectAsync(CancellationToken.None);
    }
}
