using Aivp.Tools.Jobs.Shots;

namespace Aivp.Tools.Jobs.Sql;

/// <summary>A row of the table <c>shot</c>.</summary>
internal sealed class ShotRow
{
    public string Id { get; set; } = "";

    public string State { get; set; } = "";

    public string? Failure { get; set; }

    public string? Error { get; set; }

    public string? Owner { get; set; }

    public long Epoch { get; set; }

    public long LeaseUntil { get; set; }

    public ShotEntry ToEntry() => new(
        Id,
        Enum.Parse<ShotState>(State, ignoreCase: true),
        Failure,
        Error,
        Owner,
        Epoch,
        DateTimeOffset.FromUnixTimeMilliseconds(LeaseUntil));
}
