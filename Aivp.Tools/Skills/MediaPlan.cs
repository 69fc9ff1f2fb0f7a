using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Skills;

/// <summary>An order, ready to be carried out.</summary>
/// <param name="Order">The order.</param>
/// <param name="Vendor">Who does it.</param>
/// <param name="Quote">What one piece comes to.</param>
/// <param name="Kind">What each piece must be.</param>
/// <param name="Stage">What the ledger's reports call it.</param>
/// <param name="Outputs">Where the pieces go.</param>
internal sealed record MediaPlan(MediaOrder Order, IVendor Vendor, Quote Quote, ResultKind Kind, string Stage, MediaOutputs Outputs)
{
    /// <summary>The pieces.</summary>
    public required IReadOnlyList<MediaPiece> Pieces { get; init; }

    /// <summary>The length that was asked for; null: none was.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Why it's this model, where that was left to us; null: it wasn't.</summary>
    public string? Choice { get; init; }

    /// <summary>What all pieces are thought to cost; null: nobody knows.</summary>
    public decimal? EstimateUsd => Quote.Cost.Usd * Pieces.Count;

    /// <summary>Whether the seed makes a difference.</summary>
    public bool TakesSeed => Quote.Remarks.All(remark => remark.What != "seed");

    /// <summary>What will differ from what was asked.</summary>
    /// <exception cref="SkillArgumentException">The user asked for something by name that the model can't take.</exception>
    public IReadOnlyList<string> Remarks()
    {
        foreach (InputRemark remark in Quote.Remarks.Where(remark => remark.Ignored && !Order.IgnoreUnsupported && WasAsked(remark.What)))
        {
            throw new SkillArgumentException(remark.What, $"{Quote.Model} {remark.Text}. Leave it out, or add --ignore-unsupported.");
        }

        return [.. Quote.Remarks.Where(remark => WasAsked(remark.What)).Select(remark => $"{Quote.Model} {remark.Text}.")];
    }

    private bool WasAsked(string what) => what switch
    {
        "seed" => Order.Seed is not null,
        "negative_prompt" => Order.NegativePrompt is not null,
        "size" => MediaSizes.IsGiven(Order),
        "duration" => Duration is not null,
        "audio" => Order is VideoOrder { Audio: not null },
        "prompt" => Order.Prompt.Length > 0,
        _ => true,
    };
}
