using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Catalog;

/// <summary>Registers the models.</summary>
internal static class CatalogRegistration
{
    /// <summary>Adds the catalogue with the models of this machine.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services
        .AddSingleton<ModelCatalog>()
        .AddSingleton(new ModelCard("animatic", "animatic", ModelKind.Image, 0) { DrawsFromStoryboard = true })
        .AddSingleton(new ModelCard("animatic", "animatic", ModelKind.Video, 0) { DrawsFromStoryboard = true });
}
