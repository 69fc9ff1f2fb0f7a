using Aivp.Agent.Cli;
using Aivp.Tools;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

// Keys go by their plain names (FAL_KEY); every other setting has the prefix AIVP_ and wins over a plain one.
IConfiguration configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddEnvironmentVariables("AIVP_").Build();

using Interruption interruption = new(Console.Error);
await using VerbHost host = new(Terminal.OfConsole(), debug => Services(configuration, debug)) { Interruption = interruption };
return await AivpCommand.RunAsync(host, args, interruption.Token);

static ServiceProvider Services(IConfiguration configuration, bool debug)
{
    ServiceCollection services = new();
    services.AddSingleton(configuration);
    services.AddAivp(configuration);
    if (debug)
    {
        services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Debug)
            .AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
                console => console.LogToStandardErrorThreshold = LogLevel.Trace));
    }

    return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = false, ValidateScopes = true });
}
