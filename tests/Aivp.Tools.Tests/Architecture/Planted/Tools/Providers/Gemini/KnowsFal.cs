namespace Aivp.Tools.Tests.Architecture.Planted.Tools.Providers.Gemini;

/// <summary>A provider that borrows from another.</summary>
internal sealed class KnowsFal
{
    public static string Name() => new Fal.FalProvider().Name;
}
