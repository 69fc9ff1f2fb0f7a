using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Pipeline.Judging.Vlm;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>Registers the chat model that judges, where one is configured.</summary>
internal static class ChatCompletionsRegistration
{
    private const string Http = "vision";

    private static readonly Dictionary<string, Uri> s_homes = new()
    {
        ["gemini"] = new("https://generativelanguage.googleapis.com/v1beta/openai/"),
        ["openai"] = new("https://api.openai.com/v1/"),
        ["openrouter"] = new("https://openrouter.ai/api/v1/"),
    };

    public static IServiceCollection AddChatCompletions(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.GetSection(VlmOptions.Section).Exists())
        {
            return services;
        }

        services.AddHttpClient(Http, http => http.Timeout = Timeout.InfiniteTimeSpan)
            // An answer that sends us elsewhere would send the key along.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(15) })
            .RemoveAllLoggers();
        return services.AddSingleton<IVisionModel>(provider =>
        {
            IOptions<VlmOptions> options = provider.GetRequiredService<IOptions<VlmOptions>>();
            IHttpClientFactory factory = provider.GetRequiredService<IHttpClientFactory>();
            return new ChatVisionModel(
                key => new ChatCompletionsClient(factory.CreateClient(Http), options.Value.Provider, options.Value.Model, Home(options.Value), key),
                provider.GetRequiredService<KeyRing>(),
                options,
                provider.GetRequiredService<TimeProvider>());
        });
    }

    // A base without a slash at its end would lose its last part.
    private static Uri Home(VlmOptions options)
    {
        Uri home = options.BaseUri ?? s_homes[options.Provider];
        return home.AbsoluteUri.EndsWith('/') ? home : new(home.AbsoluteUri + "/");
    }
}
