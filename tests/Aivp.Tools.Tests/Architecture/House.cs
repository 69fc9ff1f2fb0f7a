using System.Runtime.CompilerServices;

namespace Aivp.Tools.Tests.Architecture;

/// <summary>Where the house's parts are when a test runs.</summary>
internal static class House
{
    private const string Planted = "Aivp.Tools.Tests.Architecture.Planted.";

    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>Every C# file, but what a build makes and the code that breaks the rules on purpose.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } =
    [
        .. new[] { "Aivp.Tools", "Aivp.Agent", "Aivp.Mcp", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "Planted"))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(file, File.ReadAllText(Path.Combine(Root, file)))),
    ];

    /// <summary>Everything that the product's three assemblies name.</summary>
    public static IReadOnlyList<Dependency> Product { get; } =
        [.. new[] { "Aivp.Tools.dll", "aivp.dll", "aivp-mcp.dll" }.SelectMany(file => AssemblyReader.Read(Path.Combine(AppContext.BaseDirectory, file)))];

    /// <summary>What the code under <c>Planted/</c> names, as if that folder were the house: code that breaks the rules on purpose.</summary>
    public static IReadOnlyList<Dependency> PlantedCode { get; } =
    [
        .. AssemblyReader.Read(typeof(House).Assembly.Location)
            .Where(dependency => dependency.From.StartsWith(Planted, StringComparison.Ordinal))
            .Select(dependency => new Dependency(
                AsIfReal(dependency.From), AsIfReal(dependency.FromNamespace), AsIfReal(dependency.To), AsIfReal(dependency.ToNamespace), dependency.Member)),
    ];

    private static string AsIfReal(string name)
    {
        if (!name.StartsWith(Planted, StringComparison.Ordinal))
        {
            return name;
        }

        string planted = name[Planted.Length..];
        return planted.StartsWith("External.", StringComparison.Ordinal) ? planted["External.".Length..] : $"Aivp.{planted}";
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
