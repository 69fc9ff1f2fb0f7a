using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Skills;

/// <summary>Registers the skills.</summary>
internal static class SkillServiceCollectionExtensions
{
    public static IServiceCollection AddSkills(this IServiceCollection services) => services
        .AddSingleton<IFilmSkills, FilmSkills>()
        .AddSingleton<IJobSkills, JobSkills>()
        .AddSingleton<MediaFiles>()
        .AddSingleton<MediaWorkshop>()
        .AddSingleton<IMediaSkills, MediaSkills>()
        .AddSingleton<IModelSkills, ModelSkills>()
        .AddSingleton<IKeySkills, KeySkills>()
        .AddSingleton<IScoreSkills, ScoreSkills>()
        .AddSingleton<IChoiceSkills, ChoiceSkills>()
        .AddSingleton<ISetupSkills, SetupSkills>()
        .AddSingleton<SkillList>();
}
