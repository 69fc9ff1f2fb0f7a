namespace Aivp.Tools.Tests.Architecture.Planted.External.Markdig;

/// <summary>Stands for the package of that name.</summary>
internal sealed class Markdown;
