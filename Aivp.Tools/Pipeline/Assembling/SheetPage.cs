namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>What a contact sheet tells of a film.</summary>
/// <param name="Project">Its name.</param>
/// <param name="Summary">One line of totals.</param>
/// <param name="Shots">In story order.</param>
internal sealed record SheetPage(string Project, string Summary, IReadOnlyList<SheetShot> Shots);
