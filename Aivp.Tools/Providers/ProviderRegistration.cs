using Aivp.Tools.Providers.Animatic;
using Aivp.Tools.Providers.Animatic.Clips;
using Aivp.Tools.Providers.ChatCompletions;
using Aivp.Tools.Providers.ComfyUI;
using Aivp.Tools.Providers.Fal;
using Aivp.Tools.Providers.Gemini;
using Aivp.Tools.Providers.Leonardo;
using Aivp.Tools.Providers.OpenAI;
using Aivp.Tools.Providers.OpenRouter;
using Aivp.Tools.Providers.Replicate;
using Aivp.Tools.Providers.Stability;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers;

/// <summary>The one place that names the providers. To add one is to add a folder and a line here.</summary>
internal static class ProviderRegistration
{
    /// <summary>Adds every provider. Those that need a key say so when they're used without one.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient<PublicHttp>(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(PublicHttp.CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services
            .AddSingleton<Downloader>()
            .AddSingleton<ResultFetcher>()
            .AddSingleton<ModelComposer>()
            .AddAnimatic()
            .AddAnimaticClips()
            .AddFal(configuration)
            .AddReplicate(configuration)
            .AddComfyUI(configuration)
            .AddStability(configuration)
            .AddLeonardo(configuration)
            .AddGemini(configuration)
            .AddOpenAI(configuration)
            .AddOpenRouter(configuration)
            .AddChatCompletions(configuration);
    }
}
