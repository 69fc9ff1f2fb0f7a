using Aivp.Tools.Jobs;

namespace Aivp.Tools.Skills;

/// <summary>A job that is done, and what it made.</summary>
/// <param name="Job">The job.</param>
/// <param name="File">Absolute path in the store.</param>
public sealed record CollectedJob(Job Job, string File);
