namespace Aivp.Tools.Storyboards.Files;

/// <summary>What is in the place of a file that we may have made.</summary>
internal enum FileState
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>Ours, and made from what is asked for now.</summary>
    UpToDate,

    /// <summary>Ours, made from something else.</summary>
    Stale,

    /// <summary>Not ours, or changed by hand: never overwritten.</summary>
    UsersOwn,
}
