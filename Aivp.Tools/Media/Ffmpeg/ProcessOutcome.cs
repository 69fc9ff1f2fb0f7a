namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>How a process ended.</summary>
/// <param name="ExitCode">0: it says it did what it was asked.</param>
/// <param name="LastWords">The end of what it said on the error stream, one line.</param>
internal readonly record struct ProcessOutcome(int ExitCode, string LastWords)
{
    /// <summary>The process says it succeeded.</summary>
    public bool Succeeded => ExitCode == 0;
}
