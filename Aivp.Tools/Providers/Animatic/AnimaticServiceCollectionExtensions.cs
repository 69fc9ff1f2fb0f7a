using Aivp.Tools.Pipeline.Generating;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers.Animatic;

/// <summary>Registers the artist on this machine. It needs no key and is always there.</summary>
internal static class AnimaticServiceCollectionExtensions
{
    public static IServiceCollection AddAnimatic(this IServiceCollection services) => services.AddSingleton<IImageProvider, AnimaticImageProvider>();
}
