using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Skills;

/// <summary>Registers the skills.</summary>
internal static class SkillServiceCollectionExtensions
{
    public static IServiceCollection AddSkills(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<IFilmSkills, FilmSkills>()
        .AddSingleton<IJobSkills, JobSkills>()
        .AddSingleton<MediaFiles>()
        .AddSingleton<MediaWorkshop>()
        .AddSingleton<IMediaSkills>(provider => ActivatorUtilities.CreateInstance<MediaSkills>(provider, configuration))
        .AddSingleton<IModelSkills>(provider => ActivatorUtilities.CreateInstance<ModelSkills>(provider, configuration))
        .AddSingleton<IKeySkills, KeySkills>()
        .AddSingleton<IScoreSkills, ScoreSkills>()
        .AddSingleton<ISetupSkills>(provider => ActivatorUtilities.CreateInstance<SetupSkills>(provider, configuration))
        .AddSingleton<SkillList>();
}
