using Aivp.Tools.Pipeline.Judging.Appearance;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>Registers the judges and their panel.</summary>
internal static class JudgingServiceCollectionExtensions
{
    /// <summary>Adds the panel and the judges that need nothing to be configured.</summary>
    public static IServiceCollection AddJudging(this IServiceCollection services) => services
        .AddSingleton<PortraitAlbum>()
        .AddSingleton<IConsistencyJudge, AppearanceJudge>()
        .AddSingleton<JudgePanel>();
}
