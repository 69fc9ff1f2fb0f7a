using System.Net;
using System.Net.Sockets;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;

namespace Aivp.Mcp.Security;

/// <summary>Tells files from addresses in what a client names, and lets only public https addresses through.</summary>
internal static class PublicSource
{
    /// <summary>A file inside, or an address on the internet.</summary>
    /// <exception cref="SkillArgumentException">It's neither.</exception>
    public static async Task<string> ResolveAsync(Confinement confinement, string argument, string source, CancellationToken cancellationToken)
    {
        if (!IsAddress(source))
        {
            return confinement.Resolve(argument, source);
        }

        if (!Uri.TryCreate(source, UriKind.Absolute, out Uri? address) || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0)
        {
            throw new SkillArgumentException(argument, $"'{Short(source)}' isn't a public https address; for a file write its path.");
        }

        IPAddress[] found;
        try
        {
            found = IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out IPAddress? literal) ? [literal] : await Dns.GetHostAddressesAsync(address.IdnHost, cancellationToken);
        }
        catch (SocketException)
        {
            throw new SkillArgumentException(argument, $"{address.IdnHost} isn't known on the internet.");
        }

        return found.Length > 0 && found.All(WebPlace.IsPublic)
            ? address.AbsoluteUri
            : throw new SkillArgumentException(argument, $"{address.IdnHost} is on this machine or its network; that isn't followed.");
    }

    // A scheme of two letters or more; C:\ is a drive.
    private static bool IsAddress(string source)
    {
        int colon = source.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && source[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.') && (source.AsSpan(colon).StartsWith("://") || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || source.StartsWith("file:", StringComparison.OrdinalIgnoreCase));
    }

    private static string Short(string source) => source.Length <= 60 ? source : $"{source[..60]}…";
}
