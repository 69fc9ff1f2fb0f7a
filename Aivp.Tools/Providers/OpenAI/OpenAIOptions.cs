using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Aivp.Tools.Catalog;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.OpenAI;

/// <summary>How to reach OpenAI, and how long to wait.</summary>
internal sealed class OpenAIOptions : VendorOptions
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Providers:OpenAI";

    private static readonly Uri s_home = new("https://api.openai.com/v1/");

    /// <summary>How long a picture may take, which comes with the answer. 1 s to 5 min; 4 min unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan PictureTimeout { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>
    /// What a million tokens cost, which OpenAI publishes only on its pages: <c>gpt-image-2=5/8/32, …</c>: of words that go in, of pictures that go in, of
    /// pictures that come out. With it the ledger has what each answer really cost.
    /// </summary>
    public string TokenPrices { get; set; } = "";

    /// <summary>The organisation that pays, where a key belongs to several; null: the key's usual one.</summary>
    public string? Organization { get; set; }

    /// <summary>The project that pays; null: the key's usual one.</summary>
    public string? Project { get; set; }

    public override TimeSpan SubmitTimeout => PictureTimeout;

    /// <summary>Where requests go; ends with a slash.</summary>
    public Uri Home => BaseUri is not Uri own ? s_home : own.AbsoluteUri.EndsWith('/') ? own : new(own.AbsoluteUri + "/");

    protected override string Where => Section;

    /// <summary>A model's token prices; null: nobody said.</summary>
    public TokenPrice? TokenPriceOf(string model)
    {
        foreach (string entry in TokenPrices.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (entry.Split('=', StringSplitOptions.TrimEntries) is [string name, string prices] && name == model && Parse(prices) is TokenPrice price)
            {
                return price;
            }
        }

        return null;
    }

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (ValidationResult result in base.Validate(validationContext))
        {
            yield return result;
        }

        foreach (string entry in TokenPrices.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (entry.Split('=', StringSplitOptions.TrimEntries) is not [_, string prices] || Parse(prices) is null)
            {
                yield return new($"{Section}:TokenPrices: '{entry}' isn't a model and three prices, as gpt-image-2=5/8/32.", [nameof(TokenPrices)]);
            }
        }
    }

    private static TokenPrice? Parse(string prices)
    {
        decimal?[] parts = [.. prices.Split('/').Select(part => decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal usd) ? usd : (decimal?)null)];
        return parts is [decimal textIn, decimal imageIn, decimal imageOut] ? new(textIn, imageIn, imageOut) : null;
    }
}

/// <summary>Checks <see cref="OpenAIOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class OpenAIOptionsValidator : IValidateOptions<OpenAIOptions>;
