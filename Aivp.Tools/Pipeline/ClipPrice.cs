using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>What a shot's clip is thought to cost, all its pieces together.</summary>
internal static class ClipPrice
{
    /// <exception cref="SkillArgumentException">The model can't make it, or its price isn't known.</exception>
    public static decimal Of(Production production, Shot shot) =>
        ClipParts.Of(shot, production.VideoModel).Sum(part => production.EstimateUsd(ClipRequests.Of(production, shot, Opened(production, shot, part), 0)));

    // What a later piece begins with isn't known yet; any picture costs the same.
    private static ClipPart Opened(Production production, Shot shot, ClipPart part) =>
        part.Index == 0 ? part : part with { Opening = production.Files.Full(ProjectPaths.Frame(new(shot.Slug, FrameKind.First))) };
}
