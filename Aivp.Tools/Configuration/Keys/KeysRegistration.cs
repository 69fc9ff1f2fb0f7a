using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Configuration.Keys;

/// <summary>Registers the keys.</summary>
internal static class KeysRegistration
{
    public static IServiceCollection AddKeys(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new KeyNames(configuration))
        .AddSingleton(provider => new KeyRing(configuration, provider.GetRequiredService<KeyNames>()))
        .AddSingleton(provider => new VendorAccess(configuration, provider.GetRequiredService<KeyRing>(), provider.GetRequiredService<KeyNames>()));
}
