using Aivp.Tools.Pipeline.Judging.Figures;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>A character as the reference pictures show it.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Faces">Who it is: the figures of all its pictures.</param>
/// <param name="Outfits">What it wears in this frame: the figures of the pictures that show that outfit. Empty: no picture does, and clothes say nothing.</param>
/// <param name="FromBehind">Seen from behind, where there is such a picture.</param>
internal sealed record CastReference(string Name, IReadOnlyList<Figure> Faces, IReadOnlyList<Figure> Outfits, IReadOnlyList<Figure> FromBehind);
