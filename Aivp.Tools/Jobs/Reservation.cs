namespace Aivp.Tools.Jobs;

/// <summary>What came of asking for a place in a lane and money from the budget.</summary>
internal abstract record Reservation
{
    /// <summary>Both are there; the job is <see cref="JobState.Reserved"/>.</summary>
    public sealed record Taken(Job Job) : Reservation;

    /// <summary>Every lane is full or must pause.</summary>
    /// <param name="Until">When the first one's pause ends; null: when a job leaves a lane, perhaps in another process.</param>
    public sealed record Busy(DateTimeOffset? Until) : Reservation;

    /// <summary>Every key is out of quota or refused by the vendor.</summary>
    /// <param name="Until">When the first is tried again.</param>
    public sealed record Aside(DateTimeOffset Until) : Reservation;

    /// <summary>The budget doesn't allow it.</summary>
    public sealed record OverBudget(Budget Budget) : Reservation;
}
