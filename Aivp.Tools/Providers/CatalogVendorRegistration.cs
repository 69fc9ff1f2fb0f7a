using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers;

/// <summary>Registers what all vendors with models in the catalogue have in common.</summary>
internal static class CatalogVendorRegistration
{
    /// <summary>Adds a vendor's own HTTP client. Its requests are logged by us, without the key, and by nobody else.</summary>
    public static IServiceCollection AddVendorHttp<THttp>(this IServiceCollection services)
        where THttp : VendorHttp
    {
        services.AddHttpClient<THttp>(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(VendorHttp.CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services;
    }

    /// <summary>Offers a vendor's pictures.</summary>
    public static IServiceCollection AddPicturesOf<TVendor>(this IServiceCollection services)
        where TVendor : ICatalogVendor => services.AddSingleton<IImageProvider>(provider =>
            new CatalogImageProvider(provider.GetRequiredService<TVendor>(), provider.GetRequiredService<ModelComposer>()));

    /// <summary>Offers a vendor's clips.</summary>
    public static IServiceCollection AddClipsOf<TVendor>(this IServiceCollection services)
        where TVendor : ICatalogVendor => services.AddSingleton<IVideoProvider>(provider =>
            new CatalogVideoProvider(provider.GetRequiredService<TVendor>(), provider.GetRequiredService<ModelComposer>()));
}
