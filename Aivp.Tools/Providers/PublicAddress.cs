using System.Net;
using System.Net.Sockets;

namespace Aivp.Tools.Providers;

/// <summary>Tells addresses on the internet from those of this machine and its network, which no vendor's answer may send us to.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] s_private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
            "::/127", "fc00::/7", "fe80::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // Addresses that carry one of the older kind: translated, and tunnelled.
    private static readonly (IPNetwork Network, int Offset)[] s_wrapped = [(IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("2002::/16"), 2)];

    /// <summary>Whether it's somewhere on the internet.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Is(address.MapToIPv4());
        }

        foreach ((IPNetwork network, int offset) in s_wrapped)
        {
            if (address.AddressFamily is AddressFamily.InterNetworkV6 && network.Contains(address))
            {
                return Is(new IPAddress(address.GetAddressBytes().AsSpan(offset, 4)));
            }
        }

        return !s_private.Any(network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address));
    }
}
