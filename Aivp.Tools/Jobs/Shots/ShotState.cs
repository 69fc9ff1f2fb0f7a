namespace Aivp.Tools.Jobs.Shots;

/// <summary>Where a piece of work is.</summary>
internal enum ShotState
{
    /// <summary>Asked for, and perhaps being made.</summary>
    Open,

    /// <summary>Made.</summary>
    Done,

    /// <summary>It failed.</summary>
    Failed,
}
