using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Animating.Gate;

namespace Aivp.Tools.Pipeline;

/// <summary>One time that a shot was animated, and what the gate said of it.</summary>
/// <param name="By">The run, with who made it at work.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Made">What came.</param>
/// <param name="Verdict">The gate's.</param>
/// <param name="Part">What of it can be kept; null: all or nothing.</param>
internal sealed record ClipTake(Production By, VideoRequest Request, JobResult Made, ClipVerdict Verdict, GoodPart? Part)
{
    /// <summary>It may go into the film, as it is or cut.</summary>
    public bool IsGood => Verdict.IsAccepted || Part is not null;

    /// <summary>One sentence.</summary>
    public string Reason => Part is null || Verdict.IsAccepted ? Verdict.Reason : $"{Verdict.Reason}; cut to the part without it";
}
