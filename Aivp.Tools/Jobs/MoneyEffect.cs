namespace Aivp.Tools.Jobs;

/// <summary>What a step does with the money set aside for a job.</summary>
internal enum MoneyEffect
{
    /// <summary>It stays set aside.</summary>
    Keep,

    /// <summary>Nothing was or will be billed.</summary>
    Release,

    /// <summary>The vendor's figure is spent, or the estimate where it gave none.</summary>
    Charge,

    /// <summary>It may have been billed: the estimate counts as spent until the user knows better.</summary>
    Dispute,
}
