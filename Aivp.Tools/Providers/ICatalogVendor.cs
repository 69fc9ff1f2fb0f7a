using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Providers;

/// <summary>A vendor whose models the catalogue describes: one provider for pictures and one for clips do for all of these.</summary>
internal interface ICatalogVendor
{
    /// <summary>The name in <c>--provider</c>.</summary>
    string Name { get; }

    /// <summary>What can be done about a submission whose answer was lost.</summary>
    SubmitSafety Safety => SubmitSafety.None;

    /// <summary>A lane for each key.</summary>
    IReadOnlyList<Lane> Lanes { get; }

    /// <summary>Refuses what the catalogue can't know, before anything is sent.</summary>
    /// <exception cref="SkillArgumentException">It can't be done; says why.</exception>
    void Check(VendorOrder order)
    {
    }

    /// <summary>Uploads what is to be uploaded, then hands the job over, once. This is what costs money.</summary>
    /// <exception cref="ProviderException">The vendor refused or couldn't be reached.</exception>
    Task<Submission> SubmitAsync(VendorOrder order, VendorCall call, CancellationToken cancellationToken);

    /// <summary>Waits for a job and fetches its file.</summary>
    /// <exception cref="ProviderException">The vendor failed, or took longer than the configured deadline.</exception>
    Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken);

    /// <summary>Asks the vendor to give a job up.</summary>
    /// <returns>False: it can't be stopped, or is finished.</returns>
    Task<bool> CancelAsync(Submission submission, VendorCall call, CancellationToken cancellationToken);
}
