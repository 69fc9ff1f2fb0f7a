namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>Answers item by item.</summary>
/// <param name="People">How many people are in the picture, 0 to 100.</param>
/// <param name="Answers">One for each item.</param>
internal sealed record RubricAnswer(int People, IReadOnlyList<ItemAnswer> Answers)
{
    /// <summary>What is wrong with it; null: nothing.</summary>
    /// <param name="ids">The items that were asked about.</param>
    public string? Problem(IReadOnlyCollection<string> ids)
    {
        if (People is < 0 or > 100)
        {
            return $"\"people\" is {People} and must be a number from 0 to 100.";
        }

        if (Answers.FirstOrDefault(item => item.Answer is not ("yes" or "no" or "not_visible")) is { } odd)
        {
            return $"\"{odd.Id}\" is answered \"{odd.Answer}\" and must be yes, no or not_visible.";
        }

        string[] missing = [.. ids.Except(Answers.Select(item => item.Id))];
        return missing.Length > 0 ? $"these items have no answer: {string.Join(", ", missing)}." : null;
    }
}
