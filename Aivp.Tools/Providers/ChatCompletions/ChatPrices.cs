namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>What chat models cost, in dollars for a million tokens. Source: the vendors' price pages of September 2025; <c>Chat:InputUsdPerMillion</c> and <c>OutputUsdPerMillion</c> go before it.</summary>
internal static class ChatPrices
{
    private static readonly (string Model, decimal Input, decimal Output)[] s_prices =
    [
        ("gpt-5-nano", 0.05m, 0.40m), ("gpt-5-mini", 0.25m, 2.00m), ("gpt-5", 1.25m, 10.00m),
        ("gpt-4.1-nano", 0.10m, 0.40m), ("gpt-4.1-mini", 0.40m, 1.60m), ("gpt-4.1", 2.00m, 8.00m),
        ("gpt-4o-mini", 0.15m, 0.60m), ("gpt-4o", 2.50m, 10.00m), ("o4-mini", 1.10m, 4.40m), ("o3", 2.00m, 8.00m),
        ("gemini-2.5-flash-lite", 0.10m, 0.40m), ("gemini-2.5-flash", 0.30m, 2.50m), ("gemini-2.5-pro", 1.25m, 10.00m),
    ];

    /// <summary>The price of a model, also of a dated version and under a router's name; null: nobody knows.</summary>
    public static (decimal Input, decimal Output)? Of(string model)
    {
        string name = model[(model.LastIndexOf('/') + 1)..];
        foreach ((string known, decimal input, decimal output) in s_prices)
        {
            if (name == known || (name.StartsWith($"{known}-", StringComparison.Ordinal) && char.IsAsciiDigit(name[known.Length + 1])))
            {
                return (input, output);
            }
        }

        return null;
    }
}
