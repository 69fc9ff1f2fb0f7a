namespace Aivp.Tools.Skills;

/// <summary>What a door must know of a skill before it calls it. The hints mean what the Model Context Protocol means by them, and are true of every call the skill can be asked for.</summary>
/// <param name="Title">For people.</param>
public sealed record SkillTraits(string Title)
{
    /// <summary>It changes nothing anywhere, an account at a vendor included: whatever may spend isn't read-only.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>It may take something away: replace a file that was there, or end work under way.</summary>
    public bool Destructive { get; init; }

    /// <summary>Called again with the same arguments it changes and costs nothing more.</summary>
    public bool Idempotent { get; init; }

    /// <summary>It may talk to somebody beyond this machine.</summary>
    public bool OpenWorld { get; init; }

    /// <summary>It may spend money, and has an argument <c>dry_run</c> that says how much.</summary>
    public bool Spends { get; init; }

    /// <summary>It may take minutes, so it runs as a job that outlives the call.</summary>
    public bool TakesLong { get; init; }

    /// <summary>Arguments that are files or folders.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Arguments that are files of the project that another argument names, or absolute.</summary>
    public IReadOnlyList<string> ProjectFiles { get; init; } = [];

    /// <summary>Arguments that are files or addresses on the web.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
