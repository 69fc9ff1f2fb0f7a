using Aivp.Tools.Skills.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Skills;

/// <summary>Registers the skills.</summary>
internal static class SkillServiceCollectionExtensions
{
    public static IServiceCollection AddSkills(this IServiceCollection services) => services
        .AddSingleton<IFilmSkills, FilmSkills>()
        .AddSingleton<IContinuitySkills, ContinuitySkills>()
        .AddSingleton<IJobSkills, JobSkills>()
        .AddSingleton<MediaFiles>()
        .AddSingleton<MediaWorkshop>()
        .AddSingleton<AutoMedia>()
        .AddSingleton<IMediaSkills, MediaSkills>()
        .AddSingleton<IModelSkills, ModelSkills>()
        .AddSingleton<IKeySkills, KeySkills>()
        .AddSingleton<IScoreSkills, ScoreSkills>()
        .AddSingleton<IChoiceSkills, ChoiceSkills>()
        .AddSingleton<ISetupSkills, SetupSkills>()
        .AddSingleton<IFinishingSkills, FinishingSkills>()
        .AddSingleton<IImportSkills, ImportSkills>()
        .AddSingleton<ProductionOpener>()
        .AddSingleton<IStudioSkills, StudioSkills>()
        .AddSingleton<IProjectSkills, ProjectSkills>()
        .AddSingleton<IPreviewSkills, PreviewSkills>()
        .AddSingleton<SkillRuns>()
        .AddSingleton<SkillMaker>()
        .AddSingleton<MediaFunctions>()
        .AddSingleton<StudioFunctions>()
        .AddSingleton<FilmFunctions>()
        .AddSingleton<FinishingFunctions>()
        .AddSingleton<ProjectFunctions>()
        .AddSingleton<ScoreFunctions>()
        .AddSingleton<ModelFunctions>()
        .AddSingleton<CostFunctions>()
        .AddSingleton<JobFunctions>()
        .AddSingleton(services => new SkillList(
            services.GetRequiredService<SkillMaker>(),
            services.GetRequiredService<MediaFunctions>(),
            services.GetRequiredService<StudioFunctions>(),
            services.GetRequiredService<FilmFunctions>(),
            services.GetRequiredService<FinishingFunctions>(),
            services.GetRequiredService<ProjectFunctions>(),
            services.GetRequiredService<ScoreFunctions>(),
            services.GetRequiredService<ModelFunctions>(),
            services.GetRequiredService<CostFunctions>(),
            services.GetRequiredService<JobFunctions>()));
}
