namespace Aivp.Tools.Jobs.Sql;

/// <summary>A row of the table <c>cost</c>.</summary>
/// <param name="Job">The job's id.</param>
/// <param name="Attempt">Which attempt at it.</param>
/// <param name="Kind"><c>charged</c>, <c>disputed</c>, or <c>refunded</c>: what was disputed no longer is.</param>
/// <param name="Micros">Millionths of a dollar.</param>
/// <param name="Estimate">What it was thought to cost, likewise.</param>
/// <param name="Confirmed">The vendor gave the figure.</param>
internal sealed record CostRow(string Job, long Attempt, string Kind, long Micros, long Estimate, bool Confirmed);
