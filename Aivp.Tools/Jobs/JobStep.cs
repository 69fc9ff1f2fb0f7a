namespace Aivp.Tools.Jobs;

/// <summary>Moments in a job's life between which it can be interrupted.</summary>
internal enum JobStep
{
    /// <summary>The intent is on disk.</summary>
    Intent,

    /// <summary>Money and a place in the lane are set aside.</summary>
    Reserved,

    /// <summary>That it's about to be sent is on disk; it hasn't been.</summary>
    BeforeSubmit,

    /// <summary>The vendor has answered; the answer isn't on disk.</summary>
    AfterSubmit,

    /// <summary>The answer is on disk.</summary>
    Accepted,

    /// <summary>The vendor was asked how far it is.</summary>
    Polling,

    /// <summary>The vendor has finished.</summary>
    Completed,

    /// <summary>A part of the file is here.</summary>
    Downloading,

    /// <summary>The whole file is here, and that it is is on disk.</summary>
    Downloaded,

    /// <summary>The file is what was asked for.</summary>
    Verified,

    /// <summary>The file is in the store, the cost is settled.</summary>
    Done,
}
