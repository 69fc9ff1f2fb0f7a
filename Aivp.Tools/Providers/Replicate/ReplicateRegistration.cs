using Aivp.Tools.Catalog;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers.Replicate;

/// <summary>Registers Replicate. It's always offered; without a key its first use says how to get one in.</summary>
internal static class ReplicateRegistration
{
    public static IServiceCollection AddReplicate(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<ReplicateOptions, ReplicateOptionsValidator>().Bind(configuration.GetSection(ReplicateOptions.Section));
        return services
            .AddVendorHttp<ReplicateHttp>()
            .AddSingleton<ReplicateFiles>()
            .AddSingleton<ReplicatePredictions>()
            .AddSingleton<ReplicateVendor>()
            .AddSingleton<IModelSource, ReplicateModelSource>()
            .AddPicturesOf<ReplicateVendor>()
            .AddClipsOf<ReplicateVendor>();
    }
}
