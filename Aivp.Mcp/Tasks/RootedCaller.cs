using Aivp.Tools.Skills;

namespace Aivp.Mcp.Tasks;

/// <summary>A client that asks for a task: sees only jobs of its root, and is asked nothing more.</summary>
internal sealed class RootedCaller(string root) : ISkillCaller
{
    public bool WaitsToTheEnd => false;

    public string? Root => root;

    public decimal? AskAboveUsd => null;

    public ValueTask<bool> MaySpendAsync(SpendRequest request, CancellationToken cancellationToken) => new(true);
}
