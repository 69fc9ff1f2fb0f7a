namespace Aivp.Tools.Errors;

/// <summary>What a caller can do about a vendor's failure; one value for each thing a caller would do differently.</summary>
public enum ProviderFailure
{
    /// <summary>The vendor's safety filter refused the input. Change the prompt or the picture; the same input will be refused again.</summary>
    Refused,

    /// <summary>The request is wrong: a parameter, a size, a model. Mend it.</summary>
    Invalid,

    /// <summary>The key is missing or wrong.</summary>
    Unauthorized,

    /// <summary>The account has no credit or quota left.</summary>
    OutOfQuota,

    /// <summary>Too many requests. The vendor did no work; wait and ask again.</summary>
    RateLimited,

    /// <summary>The vendor surely did no work: it couldn't be reached, or said so.</summary>
    Unavailable,

    /// <summary>The request left us and no answer came: it may have been accepted and may be billed. Never repeated by itself.</summary>
    Ambiguous,

    /// <summary>The vendor accepted the job and failed at it.</summary>
    JobFailed,

    /// <summary>What came back isn't what the vendor's contract says.</summary>
    BadResponse,
}
