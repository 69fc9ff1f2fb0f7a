using System.Reflection;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Tests.Storyboards.Files;

namespace Aivp.Tools.Tests.Storyboards;

public sealed class FindingCatalogTests
{
    private static readonly Type[] _groups =
    [
        typeof(FileKinds), typeof(StructureKinds), typeof(ValueKinds), typeof(LinkKinds),
        typeof(ProjectKinds), typeof(TextKinds), typeof(PlanKinds), typeof(VideoKinds), typeof(ImportKinds),
    ];

    [Fact]
    public void All_WhenAKindIsDeclared_HoldsIt() =>
        FindingCatalog.All.Should().BeEquivalentTo(_groups
            .SelectMany(group => group.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (FindingKind)field.GetValue(null)!));

    [Fact]
    public void All_Always_IsExplainedByUniqueCodes()
    {
        FindingCatalog.All.Select(kind => kind.Code).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        FindingCatalog.All.Should().OnlyContain(kind => kind.Title.Length > 5 && kind.Explanation.Length > 40 && kind.Example.Length > 3);
        FindingCatalog.All.Should().OnlyContain(kind => kind.Code.StartsWith(kind.Severity == Severity.Error ? "AIVP1" : "AIVP3"));
    }

    [Theory]
    [InlineData("AIVP131", "Unknown shot size")]
    [InlineData(" aivp131", "Unknown shot size")]
    [InlineData("AIVP999", null)]
    public void Find_WhenGivenACode_GivesItsKind(string code, string? title) => FindingCatalog.Find(code)?.Title.Should().Be(title);

    [Fact]
    public async Task ReadAsync_WhenGivenAllTestProjects_EmitsEveryCode()
    {
        HashSet<string> emitted = [.. (await UnreadableProjects.FindingsAsync()).Select(finding => finding.Code)];
        foreach (string name in BrokenProject.Names)
        {
            using BrokenProject project = new(name);
            StoryboardReading reading = await new StoryboardReader().ReadAsync(project.Folder, CancellationToken.None);
            emitted.UnionWith(reading.Findings.Select(finding => finding.Code));
            reading.Findings.Should().OnlyContain(finding => FindingCatalog.Find(finding.Code)!.Severity == finding.Severity);
        }

        // What importing finds isn't found in projects.
        emitted.Should().BeEquivalentTo(FindingCatalog.All.Except(ImportKinds.All).Select(kind => kind.Code));
    }
}
