namespace Aivp.Tools.Jobs;

/// <summary>What can be done about a submission whose answer was lost. A vendor's adapter declares it from the vendor's documents, never from hope.</summary>
internal enum SubmitSafety
{
    /// <summary>Nothing: submitting again may be billed again. The job becomes ambiguous and the user decides.</summary>
    None,

    /// <summary>The vendor can be asked whether it has the request, by our reference. Only when it hasn't is it submitted again.</summary>
    Lookup,

    /// <summary>Submitting again with the same reference gives the same job and is billed once. A provider on this machine is so by nature.</summary>
    Idempotent,
}
