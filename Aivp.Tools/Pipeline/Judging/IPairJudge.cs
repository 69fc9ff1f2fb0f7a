namespace Aivp.Tools.Pipeline.Judging;

/// <summary>Says which of two candidates is better. Never asked about more at a time: judging many at once is what judges are worst at.</summary>
internal interface IPairJudge
{
    /// <summary>Whether it has anything to say of such a frame, without having looked.</summary>
    bool AppliesTo(Expectation expected);

    /// <summary>Compares two candidates of one frame, in both orders. Costs something.</summary>
    /// <param name="first">Absolute path of one.</param>
    /// <param name="second">Absolute path of the other.</param>
    /// <param name="expected">What the frame must show.</param>
    /// <param name="cancellationToken">Stops before something is sent.</param>
    Task<PairVerdict> CompareAsync(string first, string second, Expectation expected, CancellationToken cancellationToken);
}
