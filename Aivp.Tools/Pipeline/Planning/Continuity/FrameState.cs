using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Planning.Continuity;

/// <summary>Who is how in a frame, and how the place is.</summary>
/// <param name="Frame">The keyframe.</param>
/// <param name="Shot">Its shot.</param>
/// <param name="People">Everyone visible.</param>
/// <param name="TimeOfDay">The shot's own, else the place's; null: not said.</param>
/// <param name="Weather">The shot's own, else the place's; null: not said.</param>
internal sealed record FrameState(FrameId Frame, Shot Shot, IReadOnlyList<PersonState> People, string? TimeOfDay, string? Weather);
