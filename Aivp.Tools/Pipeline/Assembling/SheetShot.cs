namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>A shot on the contact sheet.</summary>
/// <param name="Id">For example <c>1.2</c>.</param>
/// <param name="Facts">Scene, framing, length, cost: a few short lines.</param>
/// <param name="Motion">What moves.</param>
/// <param name="Frames">Its keyframes.</param>
internal sealed record SheetShot(string Id, IReadOnlyList<string> Facts, string Motion, IReadOnlyList<SheetFrame> Frames);
