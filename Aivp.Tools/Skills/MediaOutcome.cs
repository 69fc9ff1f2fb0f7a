using Aivp.Tools.Jobs;

namespace Aivp.Tools.Skills;

/// <summary>What came of one piece of an order.</summary>
/// <param name="Job">Its job.</param>
/// <param name="File">Where it is; null: the vendor is at it.</param>
internal sealed record MediaOutcome(Job Job, MadeFile? File);
