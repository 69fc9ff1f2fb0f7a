using Microsoft.Extensions.Configuration;

namespace Aivp.Tools.Configuration.Keys;

/// <summary>Whether a provider can be asked at all: its key is there, or, where it runs at home, its address.</summary>
internal sealed class VendorAccess(IConfiguration configuration, KeyRing keys, KeyNames names)
{
    // A user's own machine has no key; nobody has told us of one until its address is set.
    private static readonly Dictionary<string, string[]> s_homes = new() { ["comfyui"] = ["COMFYUI_URL", "Providers:ComfyUI:BaseUri"] };

    /// <summary>What's missing, in words; null: nothing.</summary>
    public string? Missing(string provider) =>
        s_homes.TryGetValue(provider, out string[]? addresses) ? (addresses.Any(name => configuration[name] is { Length: > 0 }) ? null : $"{addresses[0]} isn't set")
        : !KeyNames.Vendors.Contains(provider) || keys.Find(provider).Count > 0 ? null
        : $"there's no key ({names.Of(provider)[0]})";
}
