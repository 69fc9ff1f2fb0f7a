namespace Aivp.Tools.Media;

/// <summary>An outside part that the product needs, as <c>aivp doctor</c> shows it.</summary>
/// <param name="Name">For example <c>ffmpeg: librsvg</c>.</param>
/// <param name="Version">Null where it's missing or has none of its own.</param>
/// <param name="Works">It was tried, not only found.</param>
/// <param name="Remedy">What to do when it doesn't work, or what it would be good for; null when it works.</param>
public sealed record EnginePart(string Name, string? Version, bool Works, string? Remedy)
{
    /// <summary>Nothing can be made without it. False for what only some choices need, such as a provider's key.</summary>
    public bool Needed { get; init; } = true;
}
