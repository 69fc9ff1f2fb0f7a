using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Catalog;

/// <summary>Registers the models.</summary>
internal static class CatalogRegistration
{
    /// <summary>Adds the catalogue: the vendors' models, as they were last refreshed, and those of this machine.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new OwnPrices(configuration)).AddSingleton<RefreshedModels>();
        foreach (CatalogFile file in CatalogReader.BuiltIn)
        {
            services.AddSingleton(provider => provider.GetRequiredService<RefreshedModels>().Directory(file));
        }

        return services
            .AddSingleton<ModelCatalog>()
            .AddSingleton(provider => new ModelChoice(configuration, provider.GetRequiredService<ModelCatalog>()))
            .AddSingleton(new ModelCard("animatic", "animatic", ModelKind.Image)
            {
                DrawsFromStoryboard = true,
                Tasks = [ModelTask.TextToImage, ModelTask.EditImage],
                Price = Price.Free,
            })
            .AddSingleton(new ModelCard("animatic", "animatic", ModelKind.Video)
            {
                DrawsFromStoryboard = true,
                Tasks = [ModelTask.TextToVideo, ModelTask.ImageToVideo, ModelTask.FirstLastFrame],
                Price = Price.Free,
            });
    }
}
