namespace Aivp.Tools.Skills;

/// <summary>How far an order is.</summary>
/// <param name="Status"><c>ESTIMATED</c>, <c>IN_QUEUE</c>, <c>IN_PROGRESS</c>, <c>COMPLETED</c>, <c>DOWNLOADING</c>.</param>
/// <param name="Number">Which of several pictures, from 1.</param>
public sealed record MediaProgress(string Status, int Number)
{
    /// <summary>How many are before it at the vendor.</summary>
    public int? QueuePosition { get; init; }

    /// <summary>How much is here.</summary>
    public long? Bytes { get; init; }

    /// <summary>What the vendor's machine printed.</summary>
    public IReadOnlyList<string> Log { get; init; } = [];

    /// <summary>Our id of the job, as soon as there's one.</summary>
    public string? Job { get; init; }

    /// <summary>What it will cost, when it's estimated; what differs from what was asked.</summary>
    public string? Text { get; init; }
}
