namespace Aivp.Tools.Catalog;

/// <summary>One provider's models, as a file lists them.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Cards">The models.</param>
internal sealed record ModelDirectory(string Provider, IReadOnlyList<ModelCard> Cards)
{
    /// <summary>The models, each knowing what its family can do.</summary>
    public IReadOnlyList<ModelCard> Cards { get; init; } = Related(Cards);

    /// <summary>Which model does a task unless another is asked for.</summary>
    public IReadOnlyDictionary<ModelTask, string> Defaults { get; init; } = new Dictionary<ModelTask, string>();

    /// <summary>Ids that are documented somewhere and don't exist, and what to use.</summary>
    public IReadOnlyDictionary<string, RetiredModel> Retired { get; init; } = new Dictionary<string, RetiredModel>();

    private static IReadOnlyList<ModelCard> Related(IReadOnlyList<ModelCard> cards)
    {
        ILookup<string, ModelTask> tasks = cards.SelectMany(card => card.Tasks.Select(task => (card.Family, Task: task))).ToLookup(pair => pair.Family, pair => pair.Task);
        return [.. cards.Select(card => card with { FamilyTasks = [.. tasks[card.Family].Distinct()] })];
    }
}
