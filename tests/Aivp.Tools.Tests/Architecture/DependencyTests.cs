namespace Aivp.Tools.Tests.Architecture;

public sealed class DependencyTests
{
    public static TheoryData<string> Rules => [.. DependencyRules.All.Select(rule => rule.Sentence)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Product_KeepsTheRule(string sentence) =>
        House.Product.Where(Rule(sentence).Forbids).Select(dependency => dependency.ToString()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Rules))]
    public void PlantedCode_BreaksTheRule(string sentence) =>
        House.PlantedCode.Where(Rule(sentence).Forbids).Should().NotBeEmpty("a rule that nothing can break guards nothing");

    [Fact]
    public void PlantedCode_WhereItIsAllowed_BreaksNoRule() =>
        House.PlantedCode
            .Where(dependency => dependency.From.EndsWith(".Allowed", StringComparison.Ordinal))
            .Where(dependency => DependencyRules.All.Any(rule => rule.Forbids(dependency)))
            .Should().BeEmpty();

    [Fact]
    public void Product_IsRead_DownToItsMethodBodies()
    {
        // If the reader went blind, every rule would hold.
        House.Product.Should().Contain(dependency => dependency.From == "Aivp.Agent.Program" && dependency.Member == "AddAivp");
        House.Product.Select(dependency => dependency.From.Split('.')[1]).Distinct().Should().Contain(["Agent", "Mcp", "Tools"]);
    }

    private static DependencyRule Rule(string sentence) => DependencyRules.All.Single(rule => rule.Sentence == sentence);
}
