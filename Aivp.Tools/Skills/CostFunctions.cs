using System.ComponentModel;
using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>Money, as a model sees it.</summary>
internal sealed class CostFunctions(IJobSkills jobs, IFilmSkills film)
{
    private const string ProjectHelp = "Folder of the project. Without it: calls that belong to no project.";

    [Description("Says what a project would still cost with some provider and models: what is missing or out of date, piece by piece, and what the budget leaves. Makes nothing, costs nothing. For single pictures and clips use their skill's dry_run.")]
    public async Task<CostReport> EstimateCostAsync(
        [Description(SkillHelp.Project)] string project,
        [Description(SkillHelp.Shots)] string shots = "",
        [Description(SkillHelp.FilmProvider)] string? provider = null,
        [Description(SkillHelp.ImageProvider)] string? image_provider = null,
        [Description(SkillHelp.VideoProvider)] string? video_provider = null,
        [Description(SkillHelp.ImageModel)] string? image_model = null,
        [Description(SkillHelp.VideoModel)] string? video_model = null,
        [Description(SkillHelp.Candidates)] int? candidates = null,
        CancellationToken cancellationToken = default)
    {
        ProductionReport rehearsal = await film.ProduceAsync(
            project,
            new ProduceOptions
            {
                Shots = ShotList.Read(shots),
                ImageModel = image_model,
                VideoModel = video_model,
                Candidates = candidates,
                DryRun = true,
            }.By(provider, image_provider, video_provider),
            SkillProgress.OfFilm,
            cancellationToken);
        Budget? budget = Directory.Exists(Path.Combine(project, ".aivp")) ? await jobs.GetBudgetAsync(project, cancellationToken) : null;
        decimal sum = rehearsal.WouldMake.Sum(piece => piece.EstimateUsd);
        return new(sum, rehearsal.WouldMake, budget, budget?.LeftUsd is not decimal left || sum <= left);
    }

    [Description("Shows where a project's money went: by stage, shot, model and day, with what is set aside, unconfirmed or disputed. Costs nothing.")]
    public Task<SpendReport> ShowSpendAsync([Description(ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        // To look mustn't leave an empty ledger behind.
        project is not null && Directory.Exists(project) && !Directory.Exists(Path.Combine(project, ".aivp"))
            ? Task.FromResult(new SpendReport(new(null, 0, 0), 0, 0, 0, 0, [], [], [], []))
            : jobs.SpendAsync(project, cancellationToken);

    [Description("Sets the most that a project may cost in all, from now on and for every program. What would go beyond is not bought. Only do it when the user asks for it.")]
    public Task<Budget> SetBudgetAsync(
        [Description("Dollars, 0 to 100000; null lifts the limit.")] decimal? usd,
        [Description(ProjectHelp)] string? project = null,
        CancellationToken cancellationToken = default) =>
        usd is < 0 or > 100_000
            ? throw new SkillArgumentException(nameof(usd), string.Create(CultureInfo.InvariantCulture, $"{usd} is not between 0 and 100000 dollars."))
            : jobs.SetBudgetAsync(project, usd, cancellationToken);
}
