using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>A frame's place in the plan.</summary>
/// <param name="Order">From 1.</param>
/// <param name="Frame">Which.</param>
/// <param name="Shot">Its shot.</param>
/// <param name="Scene">Its scene.</param>
/// <param name="Mode">From words or from pictures.</param>
/// <param name="Needs">The frames that must be there before.</param>
/// <param name="References">What it's made from, most important first, each as the prompt names it.</param>
/// <param name="EstimateUsd">Cost of its candidates.</param>
public sealed record FramePlanStep(
    int Order,
    FrameId Frame,
    ShotId Shot,
    SceneId Scene,
    GenerationMode Mode,
    IReadOnlyList<FrameId> Needs,
    IReadOnlyList<string> References,
    decimal EstimateUsd);
