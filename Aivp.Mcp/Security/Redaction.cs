using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Aivp.Mcp.Security;

/// <summary>Takes the values of keys and tokens out of texts. None should be in them; a vendor's answer may quote one.</summary>
internal sealed partial class Redaction
{
    private const int Shortest = 8;

    private readonly string[] _secrets;

    private Redaction(string[] secrets) => _secrets = secrets;

    /// <summary>Of everything in the configuration whose name says that it's secret.</summary>
    public static Redaction Of(IConfiguration configuration) => new(
    [
        .. configuration.AsEnumerable()
            .Where(setting => setting.Value is not null && SecretName().IsMatch(setting.Key))
            // Several keys in one, and an id before the secret itself.
            .SelectMany(setting => setting.Value!.Split(',', StringSplitOptions.TrimEntries).SelectMany(key => key.Split(':').Prepend(key)))
            .Where(secret => secret.Length >= Shortest)
            .Distinct()
            .OrderByDescending(secret => secret.Length),
    ]);

    public string Clean(string text)
    {
        foreach (string secret in _secrets)
        {
            text = text.Replace(secret, "[secret]", StringComparison.Ordinal);
        }

        return text;
    }

    [GeneratedRegex("(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL)S?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();
}
