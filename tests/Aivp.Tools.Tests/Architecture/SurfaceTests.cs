using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Aivp.Tools.Tests.Architecture;

public sealed class SurfaceTests
{
    private static readonly Assembly s_library = typeof(AivpServiceCollectionExtensions).Assembly;

    [Fact]
    public void PublicTypes_AreSkillsNounsErrorsAndContracts() =>
        s_library.GetExportedTypes()
            .Where(type => !DependencyRules.PublicNamespaces.Contains(type.Namespace ?? ""))
            .Select(type => type.FullName)
            .Should().BeEmpty();

    [Fact]
    public void Internals_AreVisibleToTestsOnly() =>
        s_library.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName)
            .Should().BeSubsetOf(["Aivp.Tools.Tests", "Aivp.Benchmarks", "Aivp.Simulator"]);

    [Fact]
    public void Registration_HasOnePublicDoor() =>
        s_library.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.IsDefined(typeof(ExtensionAttribute)) && method.Name.StartsWith("Add", StringComparison.Ordinal))
            .Select(method => method.Name)
            .Should().Equal(nameof(AivpServiceCollectionExtensions.AddAivp));

    [Theory]
    [InlineData("Aivp.Tools/Aivp.Tools.csproj")]
    [InlineData("Aivp.Agent/Aivp.Agent.csproj", "../Aivp.Tools/Aivp.Tools.csproj")]
    [InlineData("Aivp.Mcp/Aivp.Mcp.csproj", "../Aivp.Tools/Aivp.Tools.csproj")]
    public void Project_ReferencesNoOtherThan(string project, params string[] expected) =>
        XDocument.Load(Path.Combine(House.Root, project)).Descendants("ProjectReference").Select(reference => (string?)reference.Attribute("Include"))
            .Should().BeEquivalentTo(expected);

    [Fact]
    public void CancellationTokens_ComeLastAndHaveNoDefault()
    {
        // A model calls the skills without one; there a default is needed.
        IEnumerable<ParameterInfo> parameters = s_library.GetTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(type => type.Namespace is string space && space.StartsWith("Aivp.Tools", StringComparison.Ordinal) && space != "Aivp.Tools.Skills")
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(method => method.GetParameters());
        parameters
            .Where(parameter => parameter.ParameterType == typeof(CancellationToken))
            .Where(parameter => parameter.HasDefaultValue || parameter.Position != ((MethodInfo)parameter.Member).GetParameters().Length - 1)
            .Select(parameter => $"{parameter.Member.DeclaringType}.{parameter.Member.Name}")
            .Should().BeEmpty();
    }
}
