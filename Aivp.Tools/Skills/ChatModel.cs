namespace Aivp.Tools.Skills;

/// <summary>A model that can be talked to.</summary>
/// <param name="Provider"><c>openai</c>, <c>gemini</c>, <c>openrouter</c>, or <c>local</c> for any other server that speaks OpenAI's protocol.</param>
/// <param name="Id">The model's id there.</param>
/// <param name="Address">Where <c>chat/completions</c> is.</param>
public sealed record ChatModel(string Provider, string Id, Uri Address)
{
    /// <summary>Dollars for a million tokens that are sent; null: nobody knows. 0: it costs nothing.</summary>
    public decimal? InputUsdPerMillion { get; init; }

    /// <summary>Dollars for a million tokens that are answered; null: nobody knows. 0: it costs nothing.</summary>
    public decimal? OutputUsdPerMillion { get; init; }

    /// <summary>For example <c>gemini:gemini-2.5-flash</c>.</summary>
    public override string ToString() => $"{Provider}:{Id}";
}
