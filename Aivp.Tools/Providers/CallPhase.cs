namespace Aivp.Tools.Providers;

/// <summary>What a question to a vendor is part of: the same trouble means different things.</summary>
internal enum CallPhase
{
    /// <summary>Handing over a job: after this it's paid for.</summary>
    Submit,

    /// <summary>Looking how far a job is.</summary>
    Look,

    /// <summary>Fetching what a job made, or why it failed.</summary>
    Result,

    /// <summary>Anything that costs nothing and can be asked again.</summary>
    Other,
}
