using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>Registers the model that sees. Without its section in the configuration there is none but the caller's own.</summary>
internal static class VlmRegistration
{
    public static IServiceCollection AddVlm(this IServiceCollection services, IConfiguration configuration)
    {
        // A caller may bring a model of its own.
        services.AddSingleton<VisionPictures>().AddSingleton<CallerJudges>();
        IConfigurationSection section = configuration.GetSection(VlmOptions.Section);
        if (!section.Exists())
        {
            return services;
        }

        services.AddOptions<VlmOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<VlmOptions>, VlmOptionsValidator>();
        return services
            .AddSingleton<VisionDesk>()
            .AddSingleton<VisionAsker>(provider => provider.GetRequiredService<VisionDesk>())
            .AddSingleton<PairJudge>()
            .AddSingleton<IPairJudge>(provider => provider.GetRequiredService<PairJudge>())
            .AddSingleton<ISecondOpinion, VlmJudge>();
    }
}
