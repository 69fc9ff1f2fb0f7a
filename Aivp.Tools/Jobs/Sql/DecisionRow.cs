namespace Aivp.Tools.Jobs.Sql;

/// <summary>A row of the table <c>decision</c>.</summary>
internal sealed class DecisionRow
{
    public string Piece { get; set; } = "";

    public string Provider { get; set; } = "";

    public string Model { get; set; } = "";

    public string Reason { get; set; } = "";

    public ModelDecision ToDecision() => new(Provider, Model, Reason);
}
