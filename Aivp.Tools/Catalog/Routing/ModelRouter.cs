using System.Globalization;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Catalog.Routing;

/// <summary>
/// Chooses among all providers' models: of those that can do what's needed, at a price that's known and allowed, the ones that the rules prefer, then
/// each provider's usual one in the providers' order, then the rest by price. What has failed more often than not comes last.
/// </summary>
internal sealed class ModelRouter(ModelCatalog catalog, VendorAccess access)
{
    private const int PerRule = 100;
    private const int Usual = 10_000;
    private const int Others = 20_000;
    private const int Last = 100_000;
    private const int Remembered = 1000;

    private static readonly RouteTable s_table = RouteTable.Shipped;

    /// <summary>Every model that can do it, the best first, and why each is where it is; then those that can't, and why not.</summary>
    /// <param name="needs">What's needed. With a provider only its models are looked at.</param>
    /// <param name="jobs">Whose ledger says how models have done, and whose budget must hold the price; null: nobody's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SkillArgumentException">None can do it, or no key is there; says what's missing.</exception>
    public async Task<ModelRoute> RouteAsync(RouteNeeds needs, ProjectJobs? jobs, CancellationToken cancellationToken)
    {
        IReadOnlyList<ModelRecord> records = jobs is null
            ? []
            : ModelRecord.Of(await jobs.Ledger.ListAsync(new([JobState.Done, JobState.Failed, JobState.Refused], Limit: Remembered), cancellationToken));
        decimal? left = jobs is null ? null : (await jobs.Ledger.GetBudgetAsync(jobs.Project, cancellationToken)).LeftUsd;
        ModelCard[] able = [.. catalog.All.Where(card => !card.DrawsFromStoryboard && card.Tasks.Contains(needs.Task) && (needs.Provider is null || card.Provider == needs.Provider))];
        Dictionary<string, string?> missing = able.Select(card => card.Provider).Distinct().ToDictionary(provider => provider, access.Missing);
        List<ModelRoute.Stop> stops = [];
        List<ModelRoute.PassedOver> passed = [];
        foreach (ModelCard card in able)
        {
            ModelRecord? record = records.FirstOrDefault(one => one.Provider == card.Provider && one.Model == card.Id);
            CostEstimate cost = Measured(Capability.Estimate(card, needs), record);
            string? lack = missing[card.Provider] ?? Capability.Lack(card, needs) ?? Also(card, needs) ?? TooDear(needs, cost, left);
            if (lack is not null)
            {
                passed.Add(new(card, cost, lack, record));
                continue;
            }

            (int rank, string because) = Rank(card, needs);
            stops.Add(record?.IsPoor is true
                ? new(card, cost, rank + Last, $"last, since it has failed more often than not: {record.InWords}", record)
                : new(card, cost, rank, record is null ? because : $"{because}; so far {record.InWords}", record));
        }

        ModelRoute.Stop[] ordered = [.. stops.OrderBy(stop => needs.Cheapest ? 0 : stop.Rank).ThenBy(stop => stop.Cost.Usd).ThenBy(stop => stop.Card.Id, StringComparer.Ordinal)];
        return ordered.Length > 0 ? new(ordered, passed) : throw None(needs, missing, passed);
    }

    private static SkillArgumentException None(RouteNeeds needs, Dictionary<string, string?> missing, List<ModelRoute.PassedOver> passed)
    {
        string what = Words.Of(needs.Task);
        string[] near = [.. passed.Where(one => missing[one.Card.Provider] is null).Take(4).Select(one => $"{one.Card.Id} {one.Why}")];
        return new("model", missing.Count == 0 ? $"no provider{(needs.Provider is null ? "" : $" called {needs.Provider}")} has a model for {what}."
            : near.Length == 0 ? $"auto chooses among providers that can be asked, and for {what} none can: {string.Join("; ", missing.Select(one => $"{one.Key}: {one.Value}"))}."
            : $"no model for {what} fits: {string.Join("; ", near)}.");
    }

    // What was charged for other lengths and sizes says how far the list price can be trusted.
    private static CostEstimate Measured(CostEstimate cost, ModelRecord? record) => cost.Usd is decimal usd && record?.Overrun is decimal overrun && overrun != 1
        ? new(usd * overrun, string.Create(CultureInfo.InvariantCulture, $"{cost.Explanation}, times {overrun:0.##} as has been charged so far"))
        : cost;

    private static (int Rank, string Because) RuleRank(ModelCard card, RouteNeeds needs, Func<string, bool> isUsual)
    {
        int rules = 0;
        foreach (RouteRule rule in s_table.Rules.Where(rule => rule.Fits(needs)))
        {
            int place = rule.Prefer.ToList().FindIndex(preferred => preferred.Split(' ') is [string provider, .. string[] model]
                && card.Provider == provider && (model is [string id] ? card.Id == id || card.Family == id : isUsual(provider)));
            if (place >= 0)
            {
                return ((rules * PerRule) + place, $"{rule.Because} ({needs.Special})");
            }

            rules++;
        }

        return (-1, "");
    }

    private (int Rank, string Because) Rank(ModelCard card, RouteNeeds needs)
    {
        bool isUsual = catalog.Default(card.Provider, needs.Task).Id == card.Id;
        (int rank, string because) = RuleRank(card, needs, _ => isUsual);
        if (rank >= 0)
        {
            return (rank, because);
        }

        int provider = s_table.Chain.ToList().IndexOf(card.Provider);
        provider = provider < 0 ? s_table.Chain.Count : provider;
        return isUsual
            ? (Usual + provider, $"{card.Provider}'s usual one for {Words.Of(needs.Task)}, and it can do all that's asked")
            : (Others + provider, "it can do all that's asked");
    }

    private string? Also(ModelCard card, RouteNeeds needs)
    {
        foreach (ModelTask task in needs.Also)
        {
            try
            {
                ModelCard member = catalog.Resolve(card.Provider, card.Family, task);
                if (Capability.Lack(member, needs) is string lack)
                {
                    return $"{lack} ({Words.Of(task)})";
                }
            }
            catch (SkillArgumentException)
            {
                return $"can't do {Words.Of(task)}";
            }
        }

        return null;
    }

    private static string? TooDear(RouteNeeds needs, CostEstimate cost, decimal? left) => cost.Usd is not decimal usd ? $"isn't chosen, since its price isn't known: {cost.Explanation}"
        : usd > needs.MaxUsd ? string.Create(CultureInfo.InvariantCulture, $"costs ${usd:0.00##}, more than ${needs.MaxUsd:0.00##}")
        : usd > 0 && usd * needs.Count > left ? string.Create(CultureInfo.InvariantCulture, $"costs ${usd * needs.Count:0.00##}, and of the budget ${left:0.00##} is left")
        : null;
}
