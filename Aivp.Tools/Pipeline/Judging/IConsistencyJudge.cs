namespace Aivp.Tools.Pipeline.Judging;

/// <summary>Says how well a picture keeps to its cast. A judge that can't know says so: it never makes a score up.</summary>
internal interface IConsistencyJudge
{
    /// <summary>For example <c>appearance</c>.</summary>
    string Name { get; }

    /// <summary>Changes whenever the same picture could get another score; part of every verdict and of every cache key.</summary>
    string Version { get; }

    /// <summary>Whether this judge has anything to say of such a frame, without having looked. One that hasn't isn't asked.</summary>
    bool AppliesTo(Expectation expected) => true;

    /// <summary>Scores one picture against what is expected of it.</summary>
    /// <param name="picture">Absolute path of the candidate.</param>
    /// <param name="expected">Who must be seen, and the pictures they must resemble.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<Verdict> JudgeAsync(string picture, Expectation expected, CancellationToken cancellationToken);
}
