using Aivp.Tools.Catalog;
using Aivp.Tools.Catalog.Routing;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Prompts;
using Aivp.Tools.Providers;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aivp.Tools;

/// <summary>Registers everything the product can do.</summary>
public static class AivpServiceCollectionExtensions
{
    /// <summary>Adds the skills and all that they need. Providers are added when their configuration is there; the animatic one always is.</summary>
    public static IServiceCollection AddAivp(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(configuration);
        services.AddLogging();
        services.AddCatalog(configuration);
        services.AddModelRouter();
        services.AddJobs(configuration);
        services.AddMedia(configuration);
        services.AddStoryboards();
        services.AddPrompts();
        services.AddPipeline(configuration);
        services.AddKeys(configuration);
        services.AddProviders(configuration);
        services.AddSkills();
        return services;
    }
}
