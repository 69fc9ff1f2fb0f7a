using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Aivp.Tools.Providers.Replicate;

/// <summary>Tells Replicate's webhooks from anybody else's: Standard Webhooks, HMAC-SHA256.</summary>
/// <param name="secret">As <c>GET /webhooks/default/secret</c> gives it, with <c>whsec_</c>.</param>
/// <param name="time">Old messages are refused: somebody may be sending them again.</param>
internal sealed class WebhookSignature(string secret, TimeProvider time)
{
    /// <summary>How old, or how far ahead of our clock, a message may be.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const string Prefix = "whsec_";

    private readonly byte[] _key = Convert.FromBase64String(secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret);

    /// <summary>Whether Replicate sent it, and lately.</summary>
    /// <param name="id">Header <c>webhook-id</c>.</param>
    /// <param name="timestamp">Header <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="signatures">Header <c>webhook-signature</c>: one or more of <c>v1,base64</c>, with spaces between.</param>
    /// <param name="body">The body's very bytes.</param>
    public bool Holds(string id, string timestamp, string signatures, ReadOnlySpan<byte> body)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            || (time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Tolerance)
        {
            return false;
        }

        byte[] expected = HMACSHA256.HashData(_key, (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body]);
        bool holds = false;
        foreach (string signature in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            byte[] given = new byte[expected.Length];
            holds |= signature.Split(',', 2) is ["v1", string text]
                && Convert.TryFromBase64String(text, given, out int length)
                && length == expected.Length
                && CryptographicOperations.FixedTimeEquals(given, expected);
        }

        return holds;
    }
}
