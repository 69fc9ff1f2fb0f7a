namespace Aivp.Tools.Pipeline.Judging;

/// <summary>A judge whose every question costs something. It's asked after those that cost nothing, and only where its answer can change what comes of a picture.</summary>
internal interface ISecondOpinion
{
    /// <summary>For example <c>vlm</c>.</summary>
    string Name { get; }

    /// <summary>Changes whenever the same picture could get another score; part of every verdict and of every cache key.</summary>
    string Version { get; }

    /// <summary>The model that judges, for example <c>google/gemini-2.5-flash</c>: a model of the family that made a picture is no stranger to it.</summary>
    string Model { get; }

    /// <summary>Whether it has anything to say of such a frame, without having looked.</summary>
    bool AppliesTo(Expectation expected);

    /// <summary>Scores one picture.</summary>
    /// <param name="picture">Absolute path of the candidate.</param>
    /// <param name="expected">Who must be seen, and the pictures they must resemble.</param>
    /// <param name="before">What the judges that cost nothing said.</param>
    /// <param name="cancellationToken">Stops before something is sent.</param>
    Task<Verdict> JudgeAsync(string picture, Expectation expected, IReadOnlyList<Verdict> before, CancellationToken cancellationToken);
}
