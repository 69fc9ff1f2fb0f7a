namespace Aivp.Tools.Catalog;

/// <summary>A place in a model's input where a file's address goes.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Index">Its place in the parameter's list; null: it's no list.</param>
/// <param name="File">Absolute path, or an address.</param>
internal sealed record FileSlot(string Parameter, int? Index, string File);
