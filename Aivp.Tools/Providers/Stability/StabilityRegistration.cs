using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers.Stability;

/// <summary>Registers Stability AI. It's always offered; without a key its first use says how to get one in.</summary>
internal static class StabilityRegistration
{
    public static IServiceCollection AddStability(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<StabilityOptions, StabilityOptionsValidator>().Bind(configuration.GetSection(StabilityOptions.Section));
        return services
            .AddVendorHttp<StabilityHttp>()
            .AddSingleton<StabilityVendor>()
            .AddPicturesOf<StabilityVendor>();
    }
}
