namespace Aivp.Agent.Cli;

/// <summary>What <c>aivp</c> tells the script that called it. Documented in <c>docs/cli.md</c> and in <c>aivp --help</c>; never renumbered.</summary>
internal enum ExitCode
{
    /// <summary>Done, and nothing is left to do.</summary>
    Done = 0,

    /// <summary>The project has errors, or a part that is needed doesn't work. Mend what was named.</summary>
    Errors = 1,

    /// <summary>The command line is wrong. Nothing was done.</summary>
    Usage = 2,

    /// <summary>A provider or the media engine failed. What is finished is kept; the same command goes on.</summary>
    Failed = 3,

    /// <summary>Everything was made, but some keyframes are only the best of a bad lot: a person must look.</summary>
    NeedsReview = 4,

    /// <summary>The budget was used up before the end. What is finished is kept; with a higher budget the same command goes on.</summary>
    OverBudget = 5,

    /// <summary>A program outside of Aivp is missing. The launcher uses the same number.</summary>
    ToolMissing = 69,

    /// <summary>A bug in Aivp.</summary>
    Bug = 70,

    /// <summary>Stopped by Ctrl-C or a signal. What is finished is kept; the same command goes on.</summary>
    Interrupted = 130,
}
