using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>Registers the judge that sees.</summary>
internal static class LocalVisionServiceCollectionExtensions
{
    /// <summary>Adds it. Nothing is loaded before the first picture, and a missing library only makes it say so.</summary>
    public static IServiceCollection AddLocalVision(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LocalVisionOptions>().Bind(configuration.GetSection(LocalVisionOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LocalVisionOptions>, LocalVisionOptionsValidator>();
        return services
            .AddSingleton<LocalVision>()
            .AddSingleton<ReferenceShelf>()
            .AddSingleton<CastReader>()
            .AddSingleton<PaletteFallback>()
            .AddSingleton<ISheetCheck, SheetCheck>()
            .AddSingleton<IConsistencyJudge, LocalVisionJudge>()
            .AddSingleton<IConsistencyJudge, SettingJudge>();
    }
}
