namespace Aivp.Tools.Storyboards.Files;

/// <summary>One time that a shot was animated. The ledger keeps what came of it.</summary>
internal sealed record TakeLog
{
    public required string Model { get; init; }

    public required int Seed { get; init; }

    public required string RequestId { get; init; }

    public required decimal CostUsd { get; init; }

    /// <summary>Of the take's bytes, as the ledger's store keeps them.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where the take is kept, where there are several; relative to the project.</summary>
    public string? File { get; init; }

    public double? Score { get; init; }

    public required string Reason { get; init; }
}
