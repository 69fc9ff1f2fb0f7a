namespace Aivp.Tools.Jobs;

/// <summary>Where a submitted job is.</summary>
internal enum VendorStatus
{
    /// <summary>In the vendor's queue.</summary>
    Queued,

    /// <summary>Being worked on.</summary>
    Running,

    /// <summary>Finished at the vendor; not yet here.</summary>
    Completed,

    /// <summary>On its way to us.</summary>
    Downloading,
}
