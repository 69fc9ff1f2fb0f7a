namespace Aivp.Tools.Skills;

/// <summary>Takes films of other programs in as projects. Costs nothing.</summary>
public interface IImportSkills
{
    /// <summary>Reads a file or folder of another program and writes it as a project that <c>check</c> accepts.</summary>
    /// <param name="path">A keyframe pipeline's YAML, an image engine's JSON, an old <c>storyboard.json</c>, <c>prompts-final.md</c>, or a folder with one of them or with pictures and clips.</param>
    /// <param name="to">The project's folder; null: one named for the film, in the working folder.</param>
    /// <param name="name">The film's name; null: its own, or its file's.</param>
    /// <param name="overwrite">A project that's there already may be replaced; what it had is kept beside it.</param>
    /// <param name="cancellationToken">Stops before anything is put in place.</param>
    /// <exception cref="Errors.ProjectException">Something in it is wrong; each finding has file and line. Nothing was written.</exception>
    /// <exception cref="Errors.SkillArgumentException">There is a project already.</exception>
    Task<ImportReport> ImportAsync(string path, string? to, string? name, bool overwrite, CancellationToken cancellationToken);
}
