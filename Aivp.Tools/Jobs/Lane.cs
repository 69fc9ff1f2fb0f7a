namespace Aivp.Tools.Jobs;

/// <summary>What one key of a vendor allows. Shared by all processes on the ledger.</summary>
/// <param name="Id">Provider and a fingerprint of the key, for example <c>fal/3f9a12cd</c>. Never the key.</param>
/// <param name="Concurrency">Jobs at the vendor at the same time, 1 or more.</param>
/// <param name="PerMinute">Submissions a minute; null: not limited.</param>
internal sealed record Lane(string Id, int Concurrency, int? PerMinute = null);
