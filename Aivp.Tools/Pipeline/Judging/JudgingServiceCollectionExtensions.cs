using Aivp.Tools.Pipeline.Judging.Appearance;
using Aivp.Tools.Pipeline.Judging.Local;
using Aivp.Tools.Pipeline.Judging.Scoring;
using Aivp.Tools.Pipeline.Judging.Vlm;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>Registers the judges and their panel.</summary>
internal static class JudgingServiceCollectionExtensions
{
    /// <summary>Adds the panel, the judges that need nothing to be configured, and what scores loose pictures with them.</summary>
    public static IServiceCollection AddJudging(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<PortraitAlbum>()
        .AddSingleton<IConsistencyJudge, AppearanceJudge>()
        .AddLocalVision(configuration)
        .AddVlm(configuration)
        .AddSingleton<PictureReadings>()
        .AddSingleton<PictureScorer>()
        .AddSingleton<PaletteScorer>()
        .AddSingleton<PanelScorer>()
        .AddSingleton<SubjectBenchmark>()
        .AddSingleton<JudgePanel>();
}
