namespace Aivp.Tools.Skills;

/// <summary>Looks at pictures and says how well they keep to a character. Generates nothing.</summary>
public interface IScoreSkills
{
    /// <summary>Ranks pictures by how much they resemble the references, best first, and judges each. One picture: its verdict.</summary>
    /// <exception cref="Errors.SkillArgumentException">No picture, no reference, or a judge that isn't there.</exception>
    /// <exception cref="Errors.MediaException">A reference can't be read. A picture that can't is in the report.</exception>
    Task<ScoreReport> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken);

    /// <summary>Says which of two pictures resembles the references more.</summary>
    /// <exception cref="Errors.SkillArgumentException">Not two pictures, no reference, or a judge that isn't there.</exception>
    /// <exception cref="Errors.MediaException">A picture can't be read.</exception>
    Task<ComparisonReport> CompareAsync(ScoreRequest request, CancellationToken cancellationToken);

    /// <summary>Measures the local judge on labelled pictures: one folder for each subject, with pictures of it.</summary>
    /// <param name="folder">The folder of folders.</param>
    /// <param name="style">What the pictures look like.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="Errors.SkillArgumentException">There aren't enough subjects or pictures; or the local judge is unavailable.</exception>
    /// <exception cref="Errors.MediaException">A picture can't be read.</exception>
    Task<BenchmarkReport> BenchmarkAsync(string folder, Pipeline.PictureStyle style, CancellationToken cancellationToken);
}
