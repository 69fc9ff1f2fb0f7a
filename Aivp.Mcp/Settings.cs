using Microsoft.Extensions.Configuration;

namespace Aivp.Mcp;

/// <summary>As for the command line: keys by their plain names, every other setting with the prefix.</summary>
internal static class Settings
{
    public static IConfigurationRoot Read() => new ConfigurationBuilder().AddEnvironmentVariables().AddEnvironmentVariables("AIVP_").Build();
}
