using Aivp.Tools.Providers.Animatic;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Providers;

/// <summary>The one place that names the providers.</summary>
internal static class ProviderRegistration
{
    public static IServiceCollection AddProviders(this IServiceCollection services) => services.AddAnimatic();
}
