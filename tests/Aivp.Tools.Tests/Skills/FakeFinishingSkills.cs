using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;

namespace Aivp.Tools.Tests.Skills;

/// <summary>Remembers how a film was to be put together.</summary>
internal sealed class FakeFinishingSkills : IFinishingSkills
{
    public AssembleOptions? Options { get; private set; }

    public Task<AssemblyReport> AssembleAsync(string project, AssembleOptions options, CancellationToken cancellationToken)
    {
        options.Check();
        Options = options;
        return Task.FromResult(new AssemblyReport(project, options.FileName, TimeSpan.FromSeconds(30), new(1280, 720), 24, false, [options.FileName], []));
    }

    public Task<ReviewReport> ReviewAsync(string project, string? film, CancellationToken cancellationToken) => throw new NotSupportedException();
}
