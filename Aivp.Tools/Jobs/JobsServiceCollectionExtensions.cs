using Aivp.Tools.Jobs.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aivp.Tools.Jobs;

/// <summary>Registers the ledger.</summary>
internal static class JobsServiceCollectionExtensions
{
    /// <summary>Adds the ledger: a file beside each project.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<LedgerOptions>().Bind(configuration.GetSection(LedgerOptions.Section));
        services.AddOptionsWithValidateOnStart<JobOptions, JobOptionsValidator>().Bind(configuration.GetSection(JobOptions.Section));
        services.TryAddSingleton<IJobObserver, NoJobObserver>();
        services.AddSingleton<ILedgerOpener, SqliteLedgerOpener>();
        return services.AddSingleton<ProjectLedgers>();
    }
}
