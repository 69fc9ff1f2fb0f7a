using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Catalog.Routing;

/// <summary>Registers the router.</summary>
internal static class RoutingRegistration
{
    /// <summary>Adds who chooses among models.</summary>
    public static IServiceCollection AddModelRouter(this IServiceCollection services) => services.AddSingleton<ModelRouter>();
}
