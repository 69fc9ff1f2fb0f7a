namespace Aivp.Tools.Pipeline.Animating.Motion;

/// <summary>A piece of a camera clause: moves that happen together.</summary>
/// <param name="Kinds">One or more.</param>
/// <param name="Speed">Of all of them.</param>
/// <param name="IsNext">It follows what was said before instead of going along with it.</param>
internal sealed record MovePhrase(IReadOnlyList<CameraMoveKind> Kinds, MoveSpeed Speed, bool IsNext);
