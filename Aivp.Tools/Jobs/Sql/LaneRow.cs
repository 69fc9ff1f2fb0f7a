namespace Aivp.Tools.Jobs.Sql;

/// <summary>A row of the table <c>lane</c>.</summary>
internal sealed class LaneRow
{
    public string Id { get; set; } = "";

    public long InFlight { get; set; }

    public long NextAt { get; set; }

    public long AsideUntil { get; set; }

    public long UsedAt { get; set; }
}
