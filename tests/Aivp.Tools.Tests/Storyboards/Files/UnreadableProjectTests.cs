using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Storyboards.Files;

public sealed class UnreadableProjectTests
{
    [Fact]
    public async Task ReadAsync_WhenFilesCantBeRead_SaysWhich()
    {
        IReadOnlyList<Finding> findings = await UnreadableProjects.FindingsAsync();

        findings.Select(finding => $"{finding.Where} {finding.Code}").Should().Equal(
            ". AIVP101",
            "storyboard/storyboard-final/shots/shot-03.md AIVP106",
            "storyboard/storyboard-final/shots/shot-04.md AIVP107");
    }
}
