using System.Security.Cryptography;
using System.Text;

namespace Aivp.Tools.Configuration.Keys;

/// <summary>A vendor's key. Its value leaves this type only on its way into a request.</summary>
/// <param name="vendor">For example <c>fal</c>.</param>
/// <param name="value">The secret.</param>
/// <param name="source">Where it was found, for example <c>FAL_KEY</c> or a file's path.</param>
internal sealed class ApiKey(string vendor, string value, string source)
{
    /// <summary>What to call it where anybody may read: the vendor and a fingerprint, for example <c>fal/3f9a12cd</c>. It's the <see cref="Jobs.Lane.Id"/> too.</summary>
    public string Id { get; } = $"{vendor}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, 4))}";

    /// <summary>Where it was found.</summary>
    public string Source { get; } = source;

    /// <summary>The secret, for a request's header.</summary>
    public string Reveal() => value;

    /// <summary>Removes the secret, and the part of it after the colon, from a text that came from outside.</summary>
    public string Redact(string text)
    {
        string redacted = text.Replace(value, "[key]", StringComparison.Ordinal);
        return value.Split(':') is [_, { Length: >= 8 } secret] ? redacted.Replace(secret, "[key]", StringComparison.Ordinal) : redacted;
    }

    /// <summary>The fingerprint, so that a key that gets into a message by mistake isn't told.</summary>
    public override string ToString() => Id;
}
