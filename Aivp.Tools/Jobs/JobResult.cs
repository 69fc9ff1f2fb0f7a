namespace Aivp.Tools.Jobs;

/// <summary>What a job made.</summary>
/// <param name="Job">The job, done.</param>
/// <param name="File">Absolute path in the store. Copy it; it's kept for whoever asks again.</param>
/// <param name="Delivery">What the vendor delivered beside the file.</param>
/// <param name="Reused">It was there before: nothing was sent or spent.</param>
internal sealed record JobResult(Job Job, string File, Delivery Delivery, bool Reused);
