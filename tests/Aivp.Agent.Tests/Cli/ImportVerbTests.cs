namespace Aivp.Agent.Tests.Cli;

/// <summary><c>aivp import</c>, as typed.</summary>
public sealed class ImportVerbTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Fact]
    public async Task Import_SaysWhatItTookAndWhatHadNoPlace()
    {
        int code = await _door.RunAsync("import", "pipeline_config.yaml", "--to", "ferry", "--name", "Ferry", "--overwrite");

        code.Should().Be(0);
        _door.Imports.Asked.Should().Be(("pipeline_config.yaml", "ferry", "Ferry", true));
        _door.Output.Should().Be("""
            ferry  Ferry: 8 shots, 1 character, 2 scenes, 3 pictures, 0 clips, from keyframe pipeline.

            No place for:
              pipeline_config.yaml:7: gemini_api_key: keys don't belong into a project.

            Next: aivp plan ferry

            """);
    }
}
