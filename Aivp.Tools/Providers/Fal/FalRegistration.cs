using Aivp.Tools.Catalog;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
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
        services.AddHttpClient<FalHttp>(http => http.Timeout = Timeout.InfiniteTimeSpan)
            // An answer that sends us elsewhere would send the key along.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(15),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services
            .AddSingleton<FalHosts>()
            .AddSingleton<FalQueue>()
            .AddSingleton<FalStorage>()
            .AddSingleton<FalPlatform>()
            .AddSingleton<FalVendor>()
            .AddSingleton<IModelSource, FalModelSource>()
            .AddSingleton<IFileHost, FalFileHost>()
            .AddSingleton<IImageProvider, FalImageProvider>()
            .AddSingleton<IVideoProvider, FalVideoProvider>();
    }
}
