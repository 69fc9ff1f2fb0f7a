using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;

namespace Aivp.Agent.Tests.Cli;

/// <summary>Remembers what was asked for.</summary>
internal sealed class FakeImportSkills : IImportSkills
{
    public (string Path, string? To, string? Name, bool Overwrite)? Asked { get; private set; }

    public Task<ImportReport> ImportAsync(string path, string? to, string? name, bool overwrite, CancellationToken cancellationToken)
    {
        Asked = (path, to, name, overwrite);
        return Task.FromResult(new ImportReport(
            path, "keyframe pipeline", "ferry", "Ferry", 1, 2, 8, 3, 0, [new(new SourceLine("pipeline_config.yaml", 7), "gemini_api_key", "keys don't belong into a project")], []));
    }
}
