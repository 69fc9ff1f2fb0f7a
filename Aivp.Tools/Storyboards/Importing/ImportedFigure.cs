namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Somebody in a shot.</summary>
/// <param name="Name">As written.</param>
/// <param name="First">Which way they look in the first frame, in the words of a shot's table; null: not seen.</param>
/// <param name="Last">The same in the last frame.</param>
internal sealed record ImportedFigure(string Name, string? First = "camera", string? Last = "camera");
