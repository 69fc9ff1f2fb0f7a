namespace Aivp.Tools.Tests.Architecture;

public sealed class SourceTests
{
    public static TheoryData<string> Rules => [.. SourceRules.All.Select(rule => rule.Sentence)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void House_KeepsTheRule(string sentence)
    {
        SourceRule rule = Rule(sentence);
        House.Sources.Select(file => (file.Path, Breach: rule.Breach(file))).Where(found => found.Breach is not null).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void PlantedFile_BreaksTheRule(string sentence) => Rule(sentence).Breach(Rule(sentence).Planted).Should().NotBeNull();

    [Fact]
    public void House_IsReadWhole() =>
        House.Sources.Select(file => file.Path).Should().Contain(["Aivp.Agent/Program.cs", "Aivp.Tools/Errors/AivpException.cs", "tests/Aivp.Tools.Tests/Architecture/SourceTests.cs"]);

    private static SourceRule Rule(string sentence) => SourceRules.All.Single(rule => rule.Sentence == sentence);
}
