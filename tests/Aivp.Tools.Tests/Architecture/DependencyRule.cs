namespace Aivp.Tools.Tests.Architecture;

/// <summary>A rule about who may name whom.</summary>
/// <param name="Sentence">The rule, as a sentence.</param>
/// <param name="Forbids">Whether a dependency breaks it.</param>
internal sealed record DependencyRule(string Sentence, Func<Dependency, bool> Forbids)
{
    public override string ToString() => Sentence;
}
