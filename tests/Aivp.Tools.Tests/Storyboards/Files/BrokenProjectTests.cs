using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Tests.Storyboards.Files;

public sealed class BrokenProjectTests
{
    public static TheoryData<string> Cases => [.. BrokenProject.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ReadAsync_WhenAProjectIsBroken_SaysWhereAndWhat(string name)
    {
        using BrokenProject project = new(name);

        StoryboardReading reading = await new StoryboardReader().ReadAsync(project.Folder, CancellationToken.None);

        reading.Findings.Select(finding => $"{finding.Where} {finding.Code}").Should().BeEquivalentTo(project.Expected);
        (reading.Storyboard is null).Should().Be(reading.Findings.Any(finding => finding.Severity is Severity.Error));
    }

    [Fact]
    public async Task ReadAsync_WhenTheProjectIsSound_FindsNothing()
    {
        using BrokenProject project = new("_good");

        StoryboardReading reading = await new StoryboardReader().ReadAsync(project.Folder, CancellationToken.None);

        reading.Findings.Should().BeEmpty();
    }
}
