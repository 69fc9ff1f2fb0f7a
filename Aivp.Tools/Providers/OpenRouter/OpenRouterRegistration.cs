using Aivp.Tools.Catalog;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers.OpenRouter;

/// <summary>Registers OpenRouter. It's always offered; without a key its first use says how to get one in.</summary>
internal static class OpenRouterRegistration
{
    public static IServiceCollection AddOpenRouter(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<OpenRouterOptions, OpenRouterOptionsValidator>().Bind(configuration.GetSection(OpenRouterOptions.Section));
        return services
            .AddVendorHttp<OpenRouterHttp>()
            .AddSingleton<OpenRouterVendor>()
            .AddSingleton<IModelSource, OpenRouterModelSource>()
            .AddPicturesOf<OpenRouterVendor>()
            .AddClipsOf<OpenRouterVendor>();
    }
}
