namespace Aivp.Tools.Tests.Architecture.Planted.Tools.Pipeline.Planning;

/// <summary>Named by those who mustn't; itself names nobody.</summary>
internal sealed class Planner
{
    public int Frames { get; } = 1;
}
