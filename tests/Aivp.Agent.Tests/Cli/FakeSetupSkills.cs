using Aivp.Tools.Media;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Tests.Cli;

/// <summary>A machine with the parts that a test wants.</summary>
internal sealed class FakeSetupSkills : ISetupSkills
{
    public IReadOnlyList<EnginePart> Parts { get; set; } = Samples.Parts;

    public Task<IReadOnlyList<EnginePart>> InspectAsync(CancellationToken cancellationToken) => Task.FromResult(Parts);
}
