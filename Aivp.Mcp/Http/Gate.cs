using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;

namespace Aivp.Mcp.Http;

/// <summary>
/// Who is let in. A page in a browser can make it call this machine by a name of its own: so the host that was called and the page's origin are looked
/// at, and anybody beyond this machine needs the token.
/// </summary>
internal sealed class Gate(IPEndPoint address, string? token)
{
    private readonly byte[]? _token = token is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Why a request isn't let in; null: it is.</summary>
    public Refusal? Refusal(HttpContext context)
    {
        if (!IsOurs(context.Request.Host.Host))
        {
            return new(StatusCodes.Status403Forbidden, McpErrorCode.InvalidRequest, $"'{context.Request.Host.Host}' isn't a name of this server.");
        }

        string? origin = context.Request.Headers.Origin;
        if (origin is not null && (!Uri.TryCreate(origin, UriKind.Absolute, out Uri? page) || !IsOurs(page.Host)))
        {
            return new(StatusCodes.Status403Forbidden, McpErrorCode.InvalidRequest, $"a page of '{origin}' may not call this server.");
        }

        return _token is null || Shows(context.Request.Headers.Authorization)
            ? null
            : new(StatusCodes.Status401Unauthorized, McpErrorCode.InvalidRequest, "a bearer token is needed: the value of AIVP_MCP_TOKEN on the server.");
    }

    // In the same time whatever is shown: nobody learns it letter by letter.
    private bool Shows(string? authorization) =>
        authorization?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) is true
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(authorization["Bearer ".Length..].Trim())), _token);

    private bool IsOurs(string host)
    {
        string name = host.Trim('[', ']');
        bool isLoopback = name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out IPAddress? ip) && IPAddress.IsLoopback(ip));

        // Beyond this machine the token tells friend from foe, and names of the machine are many.
        return isLoopback || (!IPAddress.IsLoopback(address.Address) && _token is not null);
    }
}
