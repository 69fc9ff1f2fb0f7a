using System.Globalization;

namespace Aivp.Tools.Errors;

/// <summary>The project's budget doesn't allow the next paid call, so it wasn't made. What is done is kept.</summary>
/// <param name="capUsd">The budget.</param>
/// <param name="chargedUsd">Spent.</param>
/// <param name="heldUsd">Set aside for calls under way.</param>
/// <param name="neededUsd">What the next call would cost.</param>
public sealed class BudgetException(decimal capUsd, decimal chargedUsd, decimal heldUsd, decimal neededUsd)
    : AivpException(string.Create(
        CultureInfo.InvariantCulture,
        $"the budget of ${capUsd:0.00##} is used up: ${chargedUsd:0.00##} spent, ${heldUsd:0.00##} set aside for calls under way, and the next call costs ${neededUsd:0.00##}. Raise it with 'aivp budget DIR USD'."))
{
    /// <summary>The code of every such error.</summary>
    public const string Reached = "budget_reached";

    /// <inheritdoc/>
    public override string Code => Reached;

    /// <summary>The budget.</summary>
    public decimal CapUsd { get; } = capUsd;

    /// <summary>Spent.</summary>
    public decimal ChargedUsd { get; } = chargedUsd;

    /// <summary>Set aside for calls under way.</summary>
    public decimal HeldUsd { get; } = heldUsd;

    /// <summary>What the call that wasn't made would cost.</summary>
    public decimal NeededUsd { get; } = neededUsd;
}
