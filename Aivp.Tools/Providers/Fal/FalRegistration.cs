using Aivp.Tools.Catalog;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers.Fal;

/// <summary>Registers fal. It's always offered; without a key its first use says how to get one in.</summary>
internal static class FalRegistration
{
    public static IServiceCollection AddFal(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<FalOptions, FalOptionsValidator>().Bind(configuration.GetSection(FalOptions.Section));
        return services
            .AddVendorHttp<FalHttp>()
            .AddSingleton<FalHosts>()
            .AddSingleton<FalQueue>()
            .AddSingleton<FalStorage>()
            .AddSingleton<FalPlatform>()
            .AddSingleton<FalVendor>()
            .AddSingleton<IModelSource, FalModelSource>()
            .AddSingleton<IFileHost, FalFileHost>()
            .AddPicturesOf<FalVendor>()
            .AddClipsOf<FalVendor>();
    }
}
