using Aivp.Tools.Catalog;
using Aivp.Tools.Catalog.Routing;
using Aivp.Tools.Tests.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Catalog.Routing;

public sealed class RouteTableTests : IClassFixture<SimulatedVendors>
{
    private readonly ModelCatalog _catalog;

    public RouteTableTests(SimulatedVendors vendors) => _catalog = vendors.Services.GetRequiredService<ModelCatalog>();

    [Fact]
    public void EveryModelThatARuleNames_IsInTheCatalogue_AndDoesOneOfTheRulesTasks()
    {
        foreach (RouteRule rule in RouteTable.Shipped.Rules)
        {
            foreach (string preferred in rule.Prefer)
            {
                string[] words = preferred.Split(' ');
                words.Length.Should().BeInRange(1, 2, preferred);
                _catalog.All.Should().Contain(
                    card => card.Provider == words[0]
                        && (words.Length == 1 || card.Id == words[1] || card.Family == words[1])
                        && card.Tasks.Any(rule.Tasks.Contains),
                    $"'{preferred}' is preferred because {rule.Because}");
            }
        }
    }

    [Fact]
    public void TheChain_HasEveryProviderOnce() =>
        RouteTable.Shipped.Chain.Should().BeEquivalentTo(_catalog.All.Select(card => card.Provider).Distinct().Where(provider => provider != "animatic"));

    [Fact]
    public void EveryRule_PrefersAModelWithAPrice_SoThatItCanBeChosenAtAll() =>
        RouteTable.Shipped.Rules.Should().OnlyContain(rule => rule.Prefer.Any(preferred => _catalog.All.Any(card =>
            card.Price != null && preferred.StartsWith(card.Provider, StringComparison.Ordinal) && (preferred.EndsWith(card.Id, StringComparison.Ordinal) || preferred.EndsWith(card.Family, StringComparison.Ordinal)))));
}
