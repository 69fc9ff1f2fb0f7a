namespace Aivp.Tools.Skills;

/// <summary>A model in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Provider">Whose it is.</param>
/// <param name="Tasks">What it can do, for example <c>image_to_video</c>.</param>
/// <param name="Price">In words; null: nobody knows.</param>
public sealed record ModelSummary(string Id, string Provider, IReadOnlyList<string> Tasks, string? Price)
{
    /// <summary>What it's used for unless another is asked for; empty: nothing.</summary>
    public IReadOnlyList<string> DefaultFor { get; init; } = [];
}
