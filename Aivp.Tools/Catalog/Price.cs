using System.Globalization;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>What a model costs.</summary>
/// <param name="Per">The unit.</param>
/// <param name="Usd">For a unit.</param>
/// <param name="Source">Who says so; <c>unverified</c>: from memory, so it's no fact.</param>
/// <param name="AsOf">When, as year and month.</param>
internal sealed record Price(PriceUnit Per, decimal Usd, string Source, string AsOf)
{
    /// <summary>Frames a second that the vendors count.</summary>
    private const int FramesPerSecond = 24;

    /// <summary>What's made on this machine.</summary>
    public static Price Free { get; } = new(PriceUnit.Video, 0, "made on this machine", "");

    /// <summary>The first unit, where it costs more than those after it.</summary>
    public decimal? FirstUsd { get; init; }

    /// <summary>The pictures that go in count too.</summary>
    public bool Inputs { get; init; }

    /// <summary>The length of every clip of this model.</summary>
    public int? FixedSeconds { get; init; }

    /// <summary>What the vendor bills by in the end, where it says how many tokens something took; null: nobody says.</summary>
    public TokenPrice? Tokens { get; init; }

    /// <summary>Other prices; the first that fits counts.</summary>
    public IReadOnlyList<PriceRule>? When { get; init; }

    /// <summary>What so much work costs.</summary>
    public CostEstimate Of(Usage usage)
    {
        if (Usd == 0)
        {
            return new(0, Source);
        }

        decimal unit = When?.FirstOrDefault(rule => rule.Fits(usage.Settings))?.Usd ?? Usd;
        return Units(usage) is decimal units
            ? new(usage.Count * Total(unit, units), Explain(unit, units, usage.Count))
            : new(null, $"{Dollars(unit)} per {Unit}, and how many isn't known beforehand");
    }

    /// <summary>This price list with the vendor's latest price of a unit: other prices, for other settings, move along with it.</summary>
    public Price Renewed(Price latest) => latest.Per != Per || Usd == 0 ? latest : latest with
    {
        FirstUsd = FirstUsd * latest.Usd / Usd,
        Inputs = Inputs,
        FixedSeconds = FixedSeconds,
        Tokens = Tokens,
        When = When is null ? null : [.. When.Select(rule => rule with { Usd = rule.Usd * latest.Usd / Usd })],
    };

    /// <summary>The unit in words.</summary>
    public string Unit => Per switch
    {
        PriceUnit.Image => "picture",
        PriceUnit.Megapixel or PriceUnit.OutputMegapixel => "megapixel",
        PriceUnit.Second => "second",
        PriceUnit.Video => "clip",
        _ => "million tokens",
    };

    private decimal Total(decimal unit, decimal units) => FirstUsd is decimal first && units >= 1 ? first + ((units - 1) * unit) : units * unit;

    /// <summary>Units of one picture or clip; null: not known.</summary>
    private decimal? Units(Usage usage)
    {
        decimal? seconds = FixedSeconds ?? (decimal?)usage.Duration?.TotalSeconds;
        return Per switch
        {
            PriceUnit.Image or PriceUnit.Video => 1,
            PriceUnit.Second => seconds,
            PriceUnit.MillionVideoTokens => seconds * usage.Size?.Width * usage.Size?.Height * FramesPerSecond / 1024 / 1_000_000,
            _ when Inputs => Megapixels(usage.Size) + usage.Inputs?.Sum(size => Megapixels(size)),
            _ => Megapixels(usage.Size),
        };
    }

    private static decimal? Megapixels(PixelSize? size) => size is { Width: int width, Height: int height } ? Math.Ceiling((decimal)width * height / 1_000_000) : null;

    private string Explain(decimal unit, decimal units, int count)
    {
        string many = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} × ");
        string first = FirstUsd is decimal dear ? $"{Dollars(dear)} for the first {Unit}, then " : "";
        string amount = string.Create(CultureInfo.InvariantCulture, $"{many}{units:0.######} {Unit}{(units == 1 || Per is PriceUnit.MillionVideoTokens ? "" : "s")} at {first}{Dollars(unit)}");
        return Source == "unverified"
            ? $"{amount} (an unverified price; refreshing the models fetches the vendor's own)"
            : $"{amount} ({Source}{(AsOf.Length == 0 ? "" : $", {AsOf}")})";
    }

    private static string Dollars(decimal usd) => string.Create(CultureInfo.InvariantCulture, $"${usd:0.00####}");
}
