using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>Which model the chat talks to, and how.</summary>
internal sealed class ChatModelOptions
{
    /// <summary>Where these options stand in the configuration.</summary>
    public const string Section = "Chat";

    /// <summary>For example <c>gemini:gemini-2.5-flash</c>; null: that of the first vendor that there's a key for.</summary>
    public string? Model { get; set; }

    /// <summary>A server that speaks OpenAI's protocol, for example <c>http://127.0.0.1:11434/v1/</c>; null: the vendor's own.</summary>
    public Uri? BaseUri { get; set; }

    /// <summary>That server's key, where it wants one. Vendors' own keys are never sent there.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Dollars for a million tokens that are sent; null: as published, where we know it.</summary>
    [Range(0.0, 1000.0)]
    public decimal? InputUsdPerMillion { get; set; }

    /// <summary>Dollars for a million tokens that are answered; null: as published, where we know it.</summary>
    [Range(0.0, 1000.0)]
    public decimal? OutputUsdPerMillion { get; set; }

    /// <summary>The most tokens of one answer, 16 to 100000.</summary>
    [Range(16, 100_000)]
    public int MaxAnswerTokens { get; set; } = 4000;

    /// <summary>How long a server may be silent. 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(2);
}

/// <summary>Checks them when they're first used.</summary>
[OptionsValidator]
internal sealed partial class ChatModelOptionsValidator : IValidateOptions<ChatModelOptions>;
