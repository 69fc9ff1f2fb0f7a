namespace Aivp.Tools.Tests.Architecture.Planted.Tools.Storyboards;

/// <summary>A noun that knows a step.</summary>
internal sealed record KnowsStep(IReadOnlyList<Pipeline.Planning.Planner[]> Planners);
