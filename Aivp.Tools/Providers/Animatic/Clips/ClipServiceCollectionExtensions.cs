using Aivp.Tools.Pipeline.Animating;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers.Animatic.Clips;

/// <summary>Registers the animatic's clips.</summary>
internal static class ClipServiceCollectionExtensions
{
    /// <summary>Adds the video provider. It needs no configuration and no key.</summary>
    public static IServiceCollection AddAnimaticClips(this IServiceCollection services) => services
        .AddSingleton<ClipRenderer>()
        .AddSingleton<IVideoProvider, AnimaticVideoProvider>();
}
