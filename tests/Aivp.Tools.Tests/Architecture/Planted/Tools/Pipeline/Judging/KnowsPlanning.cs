namespace Aivp.Tools.Tests.Architecture.Planted.Tools.Pipeline.Judging;

/// <summary>A step that knows another, only inside a method and through <c>var</c>, and that rolls dice.</summary>
internal sealed class KnowsPlanning
{
    public static int Count()
    {
        var planner = new Planning.Planner();
        return planner.Frames + Random.Shared.Next();
    }
}
