using Aivp.Tools.Catalog;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers.OpenAI;

/// <summary>Registers OpenAI. It's always offered; without a key its first use says how to get one in.</summary>
internal static class OpenAIRegistration
{
    public static IServiceCollection AddOpenAI(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<OpenAIOptions, OpenAIOptionsValidator>().Bind(configuration.GetSection(OpenAIOptions.Section));
        return services
            .AddVendorHttp<OpenAIHttp>()
            .AddSingleton<OpenAIImages>()
            .AddSingleton<OpenAIVendor>()
            .AddSingleton<IModelSource, OpenAIModelSource>()
            .AddPicturesOf<OpenAIVendor>();
    }
}
