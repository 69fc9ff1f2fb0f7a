namespace Aivp.Tools.Catalog.Routing;

/// <summary>Which models are preferred when something is wanted. What's null doesn't matter to it.</summary>
/// <param name="Tasks">For these tasks.</param>
/// <param name="Prefer">The provider and a model or family of its, the best first: <c>fal fal-ai/veo3.1</c>; a provider alone is its usual model.</param>
/// <param name="Because">Why, for people.</param>
internal sealed record RouteRule(IReadOnlyList<ModelTask> Tasks, IReadOnlyList<string> Prefer, string Because)
{
    /// <summary>Words for the style, one of which is asked for.</summary>
    public IReadOnlyList<string>? Styles { get; init; }

    /// <summary>The shot that people will remember.</summary>
    public bool? Hero { get; init; }

    /// <summary>The clip has sound.</summary>
    public bool? Audio { get; init; }

    /// <summary>One of these resolutions is asked for.</summary>
    public IReadOnlyList<string>? Resolution { get; init; }

    /// <summary>Whether it's for that.</summary>
    public bool Fits(RouteNeeds needs) =>
        Tasks.Contains(needs.Task)
        && (Hero is null || Hero == needs.Hero)
        && (Audio is null || Audio == needs.Audio)
        && (Styles is null || needs.Styles.Any(Styles.Contains))
        && (Resolution is null || Resolution.Contains(needs.Resolution ?? "", StringComparer.OrdinalIgnoreCase));
}
