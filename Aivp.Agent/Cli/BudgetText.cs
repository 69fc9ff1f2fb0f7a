using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Aivp.Tools.Jobs;

namespace Aivp.Agent.Cli;

/// <summary>A budget as it's typed and shown.</summary>
internal static class BudgetText
{
    public static IEnumerable<string> Of(Budget budget)
    {
        yield return budget.CapUsd is { } cap ? $"budget:      {Money.Of(cap)}, {Money.Of(budget.LeftUsd ?? 0)} left" : "budget:      not limited";
        yield return $"spent:       {Money.Of(budget.ChargedUsd)}";
        if (budget.HeldUsd > 0)
        {
            yield return $"set aside:   {Money.Of(budget.HeldUsd)} for calls under way or in doubt";
        }
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out decimal usd) =>
        decimal.TryParse(text?.TrimStart('$'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out usd);

    /// <summary>Complains about what isn't dollars.</summary>
    public static void Check(CommandResult result, string? text)
    {
        if (text is not null && !TryParse(text, out _))
        {
            result.AddError($"'{text}' is no amount of dollars; give a number such as 5.00.");
        }
    }
}
