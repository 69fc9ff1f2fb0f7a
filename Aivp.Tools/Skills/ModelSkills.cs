using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Catalog.Routing;
using Aivp.Tools.Configuration;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>The model skills over the catalogue and the vendors' own lists.</summary>
internal sealed class ModelSkills(
    ModelChoice choice, ModelCatalog catalog, RefreshedModels refreshed, IEnumerable<IModelSource> sources, ModelRouter router, ProjectLedgers ledgers) : IModelSkills
{
    private static readonly Dictionary<string, ModelTask> s_tasks = Enum.GetValues<ModelTask>().ToDictionary(Name);

    public IReadOnlyList<ModelSummary> List(string? provider, string? task)
    {
        ModelTask? wanted = task is null ? null : TaskOf(task);
        string[] providers = [.. catalog.All.Select(card => card.Provider).Distinct()];
        if (provider is not null && !providers.Contains(provider))
        {
            throw new SkillArgumentException("provider", $"'{provider}' is unknown here; {NearestName.Hint(provider, providers)}");
        }

        return
        [
            .. catalog.All
                .Where(card => (provider is null || card.Provider == provider) && (wanted is not ModelTask one || card.Tasks.Contains(one)))
                .Select(card => new ModelSummary(card.Id, card.Provider, [.. card.Tasks.Select(Name)], PriceOf(card))
                {
                    DefaultFor = [.. card.Tasks.Where(one => catalog.Default(card.Provider, one) == card).Select(Name)],
                }),
        ];
    }

    public ModelDetails Show(string model, string? provider)
    {
        string whose = provider ?? choice.Provider;
        ModelCard card = catalog.Get(whose, model);
        return new(card.Id, card.Provider, [.. card.Tasks.Select(Name)], PriceOf(card), card.Source, [.. card.Parameters.Select(parameter => Describe(card, parameter))])
        {
            MaxReferences = card.MaxReferences,
        };
    }

    public ModelPick Pick(ModelWish wish) => new ModelPicker(catalog).Pick(wish, wish.Provider ?? choice.Provider, TaskOf(wish.Task));

    public async Task<ModelPick> RouteAsync(ModelWish wish, string? project, CancellationToken cancellationToken)
    {
        using IDisposable? scope = project is null ? null : ProjectScope.Enter(project);
        return RoutePick.Of(await router.RouteAsync(ModelPicker.NeedsOf(wish, TaskOf(wish.Task)), await ledgers.FindAsync(project, cancellationToken), cancellationToken));
    }

    public async Task<IReadOnlyList<ModelHit>> SearchAsync(string query, string? category, int most, string? provider, CancellationToken cancellationToken)
    {
        if (most is < 1 or > 500)
        {
            throw new SkillArgumentException("limit", "1 to 500.");
        }

        IModelSource source = Source(provider);
        return
        [
            .. (await source.SearchAsync(query, category, most, cancellationToken)).Select(model => new ModelHit(
                model.Id, model.Name, model.Category, model.Description, catalog.Find(source.Provider, model.Id)?.Id == model.Id)),
        ];
    }

    public async Task<JsonNode> SchemaAsync(string model, string? provider, CancellationToken cancellationToken)
    {
        IModelSource source = Source(provider);
        return await source.SchemaAsync(model, cancellationToken)
            ?? throw new SkillArgumentException("model", $"{source.Provider} has no model '{model}', or doesn't document it.");
    }

    public async Task<RefreshReport> RefreshAsync(IReadOnlyList<string> models, string? provider, CancellationToken cancellationToken)
    {
        IModelSource source = Source(provider);
        string[] wanted = models.Count > 0 ? [.. models] : [.. catalog.All.Where(card => card.Provider == source.Provider).Select(card => card.Id)];
        CatalogFile found = await source.RefreshAsync(wanted, cancellationToken);
        string file = await refreshed.AddAsync(found, cancellationToken);
        catalog.Renew(refreshed.Directory(CatalogReader.BuiltIn.Single(one => one.Provider == found.Provider)));
        string[] ids = [.. found.Models.Select(model => model.Id)];
        return new(source.Provider, file, ids, found.Models.Count(model => model.Price is not null), [.. wanted.Except(ids)]);
    }

    private static ModelTask TaskOf(string task) => s_tasks.TryGetValue(task, out ModelTask known)
        ? known
        : throw new SkillArgumentException("task", $"'{task}' is no task; {NearestName.Hint(task, s_tasks.Keys)}");

    private static ModelDetails.Parameter Describe(ModelCard card, ModelParameter parameter) => new(
        parameter.Name,
        JsonSerializer.SerializeToNode(parameter.Type, CatalogJson.Default.ParameterType)!.ToString(),
        parameter.Required,
        ParameterAdvice.SetBy(card.RoleOf(parameter), parameter.Name))
    {
        Default = parameter.Default,
        Values = parameter.Values,
    };

    private static string? PriceOf(ModelCard card) => card.Price is not Price price ? null
        : price.Usd == 0 ? "free"
        : string.Create(CultureInfo.InvariantCulture, $"from ${Least(price):0.00####} per {price.Unit} ({(price.AsOf.Length == 0 ? price.Source : $"{price.Source}, {price.AsOf}")})");

    private static decimal Least(Price price) => (price.When ?? []).Select(rule => rule.Usd).Append(price.Usd).Min();

    private static string Name(ModelTask task) => JsonSerializer.SerializeToNode(task, CatalogJson.Default.ModelTask)!.ToString();

    private IModelSource Source(string? provider)
    {
        string asked = provider ?? choice.Provider;
        return sources.FirstOrDefault(source => source.Provider == asked) ?? throw new SkillArgumentException(
            "provider", $"'{asked}' can't be asked for models; these can: {string.Join(", ", sources.Select(source => source.Provider))}.");
    }
}
