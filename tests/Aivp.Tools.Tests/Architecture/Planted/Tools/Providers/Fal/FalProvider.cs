namespace Aivp.Tools.Tests.Architecture.Planted.Tools.Providers.Fal;

/// <summary>Knows only its own folder.</summary>
internal sealed class FalProvider
{
    public string Name { get; } = "fal";
}
