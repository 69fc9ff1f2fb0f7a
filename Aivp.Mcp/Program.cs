using Aivp.Mcp;
using Aivp.Tools;
using Aivp.Tools.Skills;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

if (args.Length > 0)
{
    Console.Error.WriteLine($"aivp mcp: unknown argument '{args[0]}'; it takes none and speaks MCP on standard input and output.");
    return 2;
}

// As for the command line: keys by their plain names, every other setting with the prefix.
IConfiguration configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddEnvironmentVariables("AIVP_").Build();
ServiceCollection services = new();
services.AddAivp(configuration);

// Standard output is the protocol's.
services.AddLogging(logging => logging
    .SetMinimumLevel(LogLevel.Warning)
    .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
await using ServiceProvider provider = services.BuildServiceProvider();

ILoggerFactory loggers = provider.GetRequiredService<ILoggerFactory>();
await using StdioServerTransport transport = new("aivp", loggers);
await using McpServer server = McpServer.Create(transport, AivpServer.Options(provider.GetRequiredService<SkillList>()), loggers, provider);
await server.RunAsync();
return 0;
