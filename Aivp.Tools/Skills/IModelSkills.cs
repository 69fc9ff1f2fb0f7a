using System.Text.Json.Nodes;

namespace Aivp.Tools.Skills;

/// <summary>What models there are, what they take and cost. Spends nothing.</summary>
public interface IModelSkills
{
    /// <summary>The models of the catalogue.</summary>
    /// <param name="provider">Only of this provider; null: of all.</param>
    /// <param name="task">Only for this task, for example <c>image_to_video</c>; null: for any.</param>
    /// <exception cref="Errors.SkillArgumentException">There's no such provider or task.</exception>
    IReadOnlyList<ModelSummary> List(string? provider, string? task);

    /// <summary>Everything the catalogue knows of a model.</summary>
    /// <exception cref="Errors.SkillArgumentException">There's no such model; says what was probably meant.</exception>
    ModelDetails Show(string model, string? provider);

    /// <summary>The model for a task, of those that the catalogue knows.</summary>
    /// <exception cref="Errors.SkillArgumentException">None can do all of it; says what comes nearest.</exception>
    ModelPick Pick(ModelWish wish);

    /// <summary>
    /// Chooses among the models of all providers that can be asked, by rules for what's wanted, by price, and by how models have done so far: what the
    /// model <c>auto</c> would be.
    /// </summary>
    /// <param name="wish">What it must be able to do.</param>
    /// <param name="project">The project whose ledger says how models have done and what the budget has left; null: that of calls that belong to none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Errors.SkillArgumentException">None can do it, or none can be asked; says what's missing.</exception>
    Task<ModelPick> RouteAsync(ModelWish wish, string? project, CancellationToken cancellationToken);

    /// <summary>Asks a vendor for models, also those that the catalogue doesn't know.</summary>
    /// <exception cref="Errors.AivpException">The vendor can't be asked.</exception>
    Task<IReadOnlyList<ModelHit>> SearchAsync(string query, string? category, int most, string? provider, CancellationToken cancellationToken);

    /// <summary>A model's parameters in the vendor's own words.</summary>
    /// <exception cref="Errors.AivpException">The vendor can't be asked, or has no such model.</exception>
    Task<JsonNode> SchemaAsync(string model, string? provider, CancellationToken cancellationToken);

    /// <summary>Fetches parameters and prices from a vendor and remembers them.</summary>
    /// <param name="models">Which; empty: all that the catalogue knows.</param>
    /// <param name="provider">Whose; null: the usual one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Errors.AivpException">The vendor can't be asked.</exception>
    Task<RefreshReport> RefreshAsync(IReadOnlyList<string> models, string? provider, CancellationToken cancellationToken);
}
