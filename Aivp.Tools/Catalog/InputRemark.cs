namespace Aivp.Tools.Catalog;

/// <summary>Something that was asked for and is sent otherwise, or not at all.</summary>
/// <param name="What">For example <c>seed</c>.</param>
/// <param name="Text">In words, for example <c>takes no seed</c>; the model's name goes before it.</param>
/// <param name="Ignored">The model can't take it at all.</param>
internal sealed record InputRemark(string What, string Text, bool Ignored);
