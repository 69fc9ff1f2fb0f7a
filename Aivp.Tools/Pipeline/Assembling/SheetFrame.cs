namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>A keyframe on the contact sheet.</summary>
/// <param name="Name">For example <c>first frame</c>.</param>
/// <param name="Accepted">False: a person must look.</param>
/// <param name="Reason">Why this candidate.</param>
/// <param name="Candidates">All of them, in order.</param>
internal sealed record SheetFrame(string Name, bool Accepted, string Reason, IReadOnlyList<SheetCandidate> Candidates);
