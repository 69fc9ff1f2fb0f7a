using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>What one model at one vendor can do and what it costs.</summary>
/// <param name="Id">The vendor's id of the model.</param>
/// <param name="Provider">The vendor's name in <c>--provider</c>.</param>
/// <param name="Kind">Stills or clips.</param>
internal sealed record ModelCard(string Id, string Provider, ModelKind Kind)
{
    /// <summary>It draws from the storyboard's own nouns, beside the prompt.</summary>
    public bool DrawsFromStoryboard { get; init; }

    /// <summary>What it's called together with those that do the same from words, from pictures, from clips.</summary>
    public string Family => ModelFamily.Of(Id);

    /// <summary>What it can be asked to do.</summary>
    public IReadOnlyList<ModelTask> Tasks { get; init; } = [];

    /// <summary>What it can be asked to do under any of its family's ids; null: it's the only one that is known.</summary>
    public IReadOnlyList<ModelTask>? FamilyTasks { get; init; }

    /// <summary>Everything it can be told, by name.</summary>
    public IReadOnlyList<ModelParameter> Parameters { get; init; } = [];

    /// <summary>How many pictures to work from it takes at most; null: the vendor doesn't say.</summary>
    public int? MaxReferences { get; init; }

    /// <summary>What it wants beyond its parameters; null: nothing that we know of.</summary>
    public ModelLimits? Limits { get; init; }

    /// <summary>Null: nobody knows.</summary>
    public Price? Price { get; init; }

    /// <summary>Where what's written here is from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The parameters with a role, the required ones first, lists before single ones.</summary>
    public IEnumerable<ModelParameter> With(ParameterRole role) => Parameters
        .Where(parameter => RoleOf(parameter) == role)
        .OrderBy(parameter => (parameter.Required ? 0 : 2) + (parameter.Type is ParameterType.Urls ? 0 : 1));

    /// <summary>The parameter with a role; null: the model has none.</summary>
    public ModelParameter? For(ParameterRole role) => With(role).FirstOrDefault();

    /// <summary>What a parameter is for.</summary>
    public ParameterRole RoleOf(ModelParameter parameter) => parameter.Role ?? ParameterRoles.Of(parameter.Name, Tasks);

    /// <summary>What a picture of that size costs, or a silent clip of that size and length.</summary>
    /// <exception cref="SkillArgumentException">The model makes nothing like it, or its price isn't known, so that no budget could hold it.</exception>
    public decimal EstimateUsd(PixelSize size, TimeSpan? duration) =>
        Estimate(InputComposer.Measure(this, new() { Size = size, Duration = duration, Audio = Kind is ModelKind.Video ? false : null })).Known;

    /// <summary>What so much work costs.</summary>
    public CostEstimate Estimate(Usage usage) =>
        Price?.Of(usage) ?? new(null, $"the price of {Id} isn't known; refreshing the models fetches the vendor's own");
}
