using System.Net;
using System.Net.Sockets;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers;

/// <summary>
/// Goes to addresses that a vendor's answer names, so it carries no key and goes only to hosts on the internet, by https; or to the very host that the
/// vendor is configured to be, which a simulator on this machine is.
/// </summary>
internal sealed class PublicHttp(HttpClient http)
{
    private const int MostRedirects = 5;

    private static readonly HttpRequestOptionsKey<Uri?> s_trusted = new("trusted");

    /// <summary>A handler that connects only where this class may go.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = ConnectAsync,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>Sends a request and follows redirects of a GET. The answer's body isn't read yet.</summary>
    /// <param name="provider">For messages.</param>
    /// <param name="create">Makes the request; called again for each redirect.</param>
    /// <param name="address">Where to.</param>
    /// <param name="trusted">The host that the vendor is configured to be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProviderException">The address may not be gone to, or couldn't be reached.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        string provider, Func<Uri, HttpRequestMessage> create, Uri address, Uri? trusted, CancellationToken cancellationToken)
    {
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (address.Scheme != Uri.UriSchemeHttps && !IsTrusted(address, trusted))
            {
                throw new ProviderException(provider, ProviderFailure.BadResponse, $"its answer leads to {address.Scheme}://{address.Authority}; only https is followed.");
            }

            using HttpRequestMessage request = create(address);
            request.Options.Set(s_trusted, trusted);
            HttpResponseMessage response = await TrySendAsync(provider, request, cancellationToken);
            if (request.Method != HttpMethod.Get || (int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not Uri location)
            {
                return response;
            }

            response.Dispose();
            address = new(address, location);
        }

        throw new ProviderException(provider, ProviderFailure.BadResponse, $"its answer leads round in circles, at last to {address.Authority}.");
    }

    private async Task<HttpResponseMessage> TrySendAsync(string provider, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e) when (e.InnerException is ForbiddenAddressException forbidden)
        {
            throw new ProviderException(provider, ProviderFailure.BadResponse, forbidden.Message, inner: e);
        }
        catch (HttpRequestException e)
        {
            throw new ProviderException(provider, ProviderFailure.Unavailable, $"{request.RequestUri!.Authority} can't be reached: {e.Message}", inner: e);
        }
    }

    private static bool IsTrusted(Uri address, Uri? trusted) =>
        trusted is not null && address.Scheme == trusted.Scheme && address.Authority == trusted.Authority;

    /// <summary>Looks at the address that a name has at this moment, and connects to that one: a name can't mean another a moment later.</summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        Uri target = context.InitialRequestMessage.RequestUri!;
        context.InitialRequestMessage.Options.TryGetValue(s_trusted, out Uri? trusted);
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        // A version 6 address has brackets in one of the two and none in the other.
        bool isProxy = context.DnsEndPoint.Host.Trim('[', ']') != target.IdnHost.Trim('[', ']');
        if (!isProxy && !IsTrusted(target, trusted))
        {
            addresses = [.. addresses.Where(PublicAddress.Is)];
            if (addresses.Length == 0)
            {
                throw new ForbiddenAddressException($"its answer leads to {target.Authority}, which is on this machine or its network; that isn't followed.");
            }
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class ForbiddenAddressException(string message) : IOException(message);
}
