using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>The models there are.</summary>
internal sealed class ModelCatalog(IEnumerable<ModelCard> cards, IEnumerable<ModelDirectory> directories)
{
    private readonly IReadOnlyList<ModelCard> _cards = [.. cards];

    // Replaced as a whole when a vendor was asked anew; whoever reads meanwhile has the one before.
    private volatile IReadOnlyList<ModelDirectory> _directories = [.. directories];

    /// <summary>All of them.</summary>
    public IEnumerable<ModelCard> All => _cards.Concat(_directories.SelectMany(directory => directory.Cards));

    /// <summary>The model a provider uses unless another is asked for.</summary>
    /// <exception cref="SkillArgumentException">The provider makes nothing of that kind.</exception>
    public ModelCard Default(string provider, ModelKind kind) => Default(provider, kind is ModelKind.Image ? ModelTask.TextToImage : ModelTask.ImageToVideo);

    /// <summary>The model a provider uses for a task unless another is asked for.</summary>
    /// <exception cref="SkillArgumentException">The provider has none for it.</exception>
    public ModelCard Default(string provider, ModelTask task)
    {
        string? id = _directories.FirstOrDefault(directory => directory.Provider == provider)?.Defaults.GetValueOrDefault(task);
        ModelKind kind = task is ModelTask.TextToImage or ModelTask.EditImage or ModelTask.Inpaint or ModelTask.UpscaleImage ? ModelKind.Image : ModelKind.Video;
        ModelCard? card = id is not null
            ? Of(provider).First(card => card.Id == id)
            : Of(provider).FirstOrDefault(card => card.Tasks.Contains(task)) ?? Of(provider).FirstOrDefault(card => card.Kind == kind && card.Tasks.Count == 0);
        return card ?? throw new SkillArgumentException("provider", $"{provider} has no model for {Words.Of(task)}.");
    }

    /// <summary>A provider's model by its id, or by its family's.</summary>
    /// <returns>Null: there's none of that id; others may exist that the catalogue doesn't know.</returns>
    public ModelCard? Find(string provider, string id) =>
        Of(provider).FirstOrDefault(card => card.Id == id) ?? Of(provider).FirstOrDefault(card => ModelFamily.Of(card.Id) == id);

    /// <summary>As <see cref="Find"/>, and there must be one.</summary>
    /// <exception cref="SkillArgumentException">There's none; says what was probably meant.</exception>
    public ModelCard Get(string provider, string id) => Find(provider, id) ?? throw Unknown(provider, id);

    /// <summary>The model to use for a task when a user asks for this one: itself, or its family's member for that task.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="id">As the user wrote it.</param>
    /// <param name="task">What's to be done.</param>
    /// <exception cref="SkillArgumentException">There's no such model, or it can't do that; says what can, or what it needs.</exception>
    public ModelCard Resolve(string provider, string id, ModelTask task)
    {
        ModelCard known = Get(provider, id);
        if (known.Id == id && ModelNeed.Missing(known.Tasks, task) is ModelNeed need)
        {
            throw new SkillArgumentException(need.Argument, $"{id} needs {need.What}.");
        }

        IEnumerable<string> ids = ModelFamily.Members(ModelFamily.Of(known.Id), task).Prepend(known.Id);
        return ids
            .Select(candidate => Of(provider).FirstOrDefault(card => card.Id == candidate && card.Tasks.Contains(task)))
            .FirstOrDefault(card => card is not null)
            // Some draw from words and take a picture for a person, a style or a start beside them.
            ?? (task is ModelTask.EditImage && known.Tasks.Contains(ModelTask.TextToImage) && known.For(ParameterRole.Picture) is not null ? known : null)
            ?? throw new SkillArgumentException("model", $"{id} can't do {Words.Of(task)}. These can: {Able(provider, task)}.");
    }

    /// <summary>What a vendor says now counts from here on.</summary>
    public void Renew(ModelDirectory renewed) =>
        _directories = [.. _directories.Where(directory => directory.Provider != renewed.Provider), renewed];

    private IEnumerable<ModelCard> Of(string provider) => All.Where(card => card.Provider == provider);

    private string Able(string provider, ModelTask task)
    {
        string[] ids = [.. Of(provider).Where(card => card.Tasks.Contains(task)).Select(card => card.Id)];
        return ids.Length == 0 ? "none" : string.Join(", ", ids.Take(6)) + (ids.Length > 6 ? $" and {ids.Length - 6} more" : "");
    }

    private SkillArgumentException Unknown(string provider, string id)
    {
        ModelDirectory? directory = _directories.FirstOrDefault(directory => directory.Provider == provider);
        if (directory?.Retired.TryGetValue(id, out RetiredModel? retired) is true)
        {
            return new("model", retired.Explain(id));
        }

        if (All.FirstOrDefault(card => card.Id == id || card.Family == id) is ModelCard other)
        {
            return new("model", $"{provider} has no model '{id}', and {other.Provider} has: add --provider {other.Provider}.");
        }

        string[] ids = [.. Of(provider).SelectMany(card => new[] { card.Id, card.Family }).Distinct()];
        string hint = ids.Length == 0 ? $"{provider} has no models."
            : NearestName.Of(id, ids) is string nearest ? $"did you mean {nearest}?"
            : $"`aivp models list --provider {provider}` shows what there is, and `aivp models refresh {id}` asks {provider} for it.";
        return new("model", $"{provider} has no model '{id}'; {hint}");
    }
}
