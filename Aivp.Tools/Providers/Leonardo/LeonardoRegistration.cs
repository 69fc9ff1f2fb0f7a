using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers.Leonardo;

/// <summary>Registers Leonardo. It's always offered; without a key its first use says how to get one in.</summary>
internal static class LeonardoRegistration
{
    public static IServiceCollection AddLeonardo(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<LeonardoOptions, LeonardoOptionsValidator>().Bind(configuration.GetSection(LeonardoOptions.Section));
        return services
            .AddVendorHttp<LeonardoHttp>()
            .AddSingleton<LeonardoClient>()
            .AddSingleton<LeonardoVendor>()
            .AddPicturesOf<LeonardoVendor>()
            .AddClipsOf<LeonardoVendor>();
    }
}
