using System.Net;
using Aivp.Tools.Providers;

namespace Aivp.Tools.Skills;

/// <summary>Tells places on the internet from this machine and its network, for doors that others' addresses come in by.</summary>
public static class WebPlace
{
    /// <summary>Whether it's somewhere on the internet.</summary>
    public static bool IsPublic(IPAddress address) => PublicAddress.Is(address);
}
