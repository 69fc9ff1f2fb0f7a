using Aivp.Tools.Jobs;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>A model that sees, wherever it runs. Every question costs, so it goes through the ledger.</summary>
internal interface IVisionModel : IVendor
{
    /// <summary>The model's id at its vendor.</summary>
    string Model { get; }

    /// <summary>What one question is thought to cost, in dollars.</summary>
    decimal EstimateUsd { get; }

    /// <summary>Asks one question. The answer, whatever it is, is written to the call's inbox as a <see cref="VisionAnswer"/>.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="call">Whose key, and where the answer goes.</param>
    /// <param name="cancellationToken">Gives up waiting; the answer may be billed.</param>
    /// <exception cref="Errors.ProviderException">There was none.</exception>
    Task<Submission> AskAsync(VisionQuestion question, VendorCall call, CancellationToken cancellationToken);
}
