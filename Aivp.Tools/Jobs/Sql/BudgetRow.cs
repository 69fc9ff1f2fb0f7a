namespace Aivp.Tools.Jobs.Sql;

/// <summary>A row of the table <c>budget</c>.</summary>
internal sealed class BudgetRow
{
    public long? Cap { get; set; }

    public long Held { get; set; }

    public long Charged { get; set; }

    public Budget ToBudget() => new(Cap is { } cap ? Usd.FromMicros(cap) : null, Usd.FromMicros(Charged), Usd.FromMicros(Held));
}
