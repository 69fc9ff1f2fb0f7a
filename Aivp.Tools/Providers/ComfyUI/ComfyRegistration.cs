using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>Registers the user's own ComfyUI. It's always offered; where none runs its first use says so.</summary>
internal static class ComfyRegistration
{
    public static IServiceCollection AddComfyUI(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<ComfyOptions, ComfyOptionsValidator>()
            .Bind(configuration.GetSection(ComfyOptions.Section))
            .PostConfigure(options => options.BaseUri ??= Uri.TryCreate(configuration["COMFYUI_URL"], UriKind.Absolute, out Uri? address) ? address : options.Api);
        return services
            .AddVendorHttp<ComfyHttp>()
            .AddSingleton<ComfyClient>()
            .AddSingleton<ComfyWorkflows>()
            .AddSingleton<ComfyVendor>()
            .AddSingleton(provider => provider.GetRequiredService<ComfyWorkflows>().Directory())
            .AddPicturesOf<ComfyVendor>()
            .AddClipsOf<ComfyVendor>();
    }
}
