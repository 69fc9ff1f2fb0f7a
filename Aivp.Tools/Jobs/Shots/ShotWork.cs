namespace Aivp.Tools.Jobs.Shots;

/// <summary>A piece of a film that one process can make by itself.</summary>
/// <param name="Project">The project, as <see cref="JobContext.Project"/>.</param>
/// <param name="Id">Unique in the ledger; it follows from the piece and all it's made from. The same id asked for by two at once is made once.</param>
internal sealed record ShotWork(string Project, string Id);
