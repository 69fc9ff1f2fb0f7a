using Aivp.Tools.Errors;

namespace Aivp.Tools.Media;

/// <summary>One of several pictures that were decoded together.</summary>
/// <param name="File">As given.</param>
/// <param name="Image">The picture; null: it can't be decoded.</param>
/// <param name="Problem">Why it can't be; null: it could.</param>
internal sealed record DecodedPicture(string File, RgbImage? Image, MediaException? Problem);
