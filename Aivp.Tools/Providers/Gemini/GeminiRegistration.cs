using Aivp.Tools.Catalog;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>Registers Google's Gemini API. It's always offered; without a key its first use says how to get one in.</summary>
internal static class GeminiRegistration
{
    public static IServiceCollection AddGemini(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<GeminiOptions, GeminiOptionsValidator>().Bind(configuration.GetSection(GeminiOptions.Section));
        return services
            .AddVendorHttp<GeminiHttp>()
            .AddSingleton<GeminiFiles>()
            .AddSingleton<IFileHost>(provider => provider.GetRequiredService<GeminiFiles>())
            .AddSingleton<GeminiInput>()
            .AddSingleton<GeminiInteractions>()
            .AddSingleton<GeminiVeo>()
            .AddSingleton<GeminiVendor>()
            .AddSingleton<IModelSource, GeminiModelSource>()
            .AddPicturesOf<GeminiVendor>()
            .AddClipsOf<GeminiVendor>();
    }
}
