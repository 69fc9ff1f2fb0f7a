using Aivp.Tools.Jobs.Postgres;
using Aivp.Tools.Jobs.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aivp.Tools.Jobs;

/// <summary>Registers the ledger.</summary>
internal static class JobsServiceCollectionExtensions
{
    /// <summary>Adds the ledger: a file beside each project, or one database for all when its connection string is set.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        IConfigurationSection ledger = configuration.GetSection(LedgerOptions.Section);
        services.AddOptionsWithValidateOnStart<LedgerOptions>()
            .Configure(options => options.Home = configuration["HOME"] is { Length: > 0 } home ? Path.Combine(home, ".aivp") : options.Home)
            .Bind(ledger);
        services.AddOptionsWithValidateOnStart<JobOptions, JobOptionsValidator>().Bind(configuration.GetSection(JobOptions.Section));
        services.TryAddSingleton<IJobObserver, NoJobObserver>();
        if (string.IsNullOrEmpty(ledger[nameof(LedgerOptions.Postgres)]))
        {
            services.AddSingleton<ILedgerOpener, SqliteLedgerOpener>();
        }
        else
        {
            services.AddSingleton<ILedgerOpener, PostgresLedgerOpener>();
        }

        return services.AddSingleton<ProjectLedgers>();
    }
}
