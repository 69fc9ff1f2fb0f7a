using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Pipeline.Judging.Vlm;
using Aivp.Tools.Skills;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>Registers the models that are talked to, and the one that judges where one is configured.</summary>
internal static class ChatCompletionsRegistration
{
    /// <summary>The HTTP client's name.</summary>
    public const string Http = "chat";

    /// <summary>Where each vendor has the protocol.</summary>
    public static IReadOnlyDictionary<string, Uri> Homes { get; } = new Dictionary<string, Uri>
    {
        ["gemini"] = new("https://generativelanguage.googleapis.com/v1beta/openai/"),
        ["openai"] = new("https://api.openai.com/v1/"),
        ["openrouter"] = new("https://openrouter.ai/api/v1/"),
    };

    public static IServiceCollection AddChatCompletions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient(Http, http => http.Timeout = Timeout.InfiniteTimeSpan)
            // An answer that sends us elsewhere would send the key along.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(15) })
            .RemoveAllLoggers();
        services.AddOptions<ChatModelOptions>().Bind(configuration.GetSection(ChatModelOptions.Section));
        services.AddSingleton<IValidateOptions<ChatModelOptions>, ChatModelOptionsValidator>();
        services.AddSingleton<IChatModels, ChatModels>();
        if (!configuration.GetSection(VlmOptions.Section).Exists())
        {
            return services;
        }

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

    /// <summary>A base without a slash at its end would lose its last part.</summary>
    public static Uri WithSlash(Uri home) => home.AbsoluteUri.EndsWith('/') ? home : new(home.AbsoluteUri + "/");

    private static Uri Home(VlmOptions options) => WithSlash(options.BaseUri ?? Homes[options.Provider]);
}
