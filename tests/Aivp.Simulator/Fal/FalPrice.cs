namespace Aivp.Simulator.Fal;

/// <summary>What a unit of a model's work costs.</summary>
internal sealed record FalPrice(string Per, decimal Usd)
{
    /// <summary>Other prices for some settings; the first that fits counts.</summary>
    public IReadOnlyList<FalPriceRule> When { get; init; } = [];

    /// <summary>Where nothing is known.</summary>
    public static FalPrice Unknown { get; } = new("image", 0.05m);

    /// <summary>fal's word for the unit.</summary>
    public string Unit => Per switch
    {
        "second" => "second",
        "megapixel" or "output_megapixel" => "megapixel",
        "million_video_tokens" => "million tokens",
        _ => "image",
    };
}
