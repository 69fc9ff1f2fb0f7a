using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Jobs;

/// <summary>One paid piece of work. Follows from what was asked for, so whoever asks the same thing means the same job.</summary>
/// <param name="Value">16 hexadecimal digits. On the command line the first few are enough.</param>
[JsonConverter(typeof(AsString<JobId>))]
public readonly record struct JobId(string Value) : IStringId<JobId>
{
    /// <summary>The job of an intent.</summary>
    /// <param name="intent">The intent's hash.</param>
    /// <param name="generation">0; one more each time the same thing is asked for afresh.</param>
    public static JobId Of(string intent, long generation)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{intent}/{generation}")));
        return new(Convert.ToHexStringLower(hash.AsSpan(0, 8)));
    }

    /// <inheritdoc/>
    public static JobId FromString(string text) =>
        text.Length == 16 && text.All(char.IsAsciiHexDigitLower)
            ? new(text)
            : throw new FormatException($"'{text}' is not a job's id; those are 16 hexadecimal digits, as 'aivp jobs list' shows them.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
