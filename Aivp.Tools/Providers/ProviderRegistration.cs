using Aivp.Tools.Providers.Animatic;
using Aivp.Tools.Providers.Animatic.Clips;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers;

/// <summary>The one place that names the providers. To add one is to add a folder and a line here.</summary>
internal static class ProviderRegistration
{
    /// <summary>Adds every provider; those that need a key are offered when they have one.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services) => services
        .AddAnimatic()
        .AddAnimaticClips();
}
