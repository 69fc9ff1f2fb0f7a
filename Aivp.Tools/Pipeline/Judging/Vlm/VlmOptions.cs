using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>Which model that sees judges, and how. Without <see cref="Model"/> none does.</summary>
internal sealed class VlmOptions : IValidatableObject
{
    /// <summary>Where these options stand in the configuration.</summary>
    public const string Section = "Judging:Vlm";

    /// <summary><c>gemini</c>, <c>openai</c>, <c>openrouter</c>, or <c>local</c> for any server that speaks OpenAI's protocol (Ollama, llama.cpp, vLLM).</summary>
    [RegularExpression("gemini|openai|openrouter|local")]
    public string Provider { get; set; } = "openrouter";

    /// <summary>The model's id at that provider, for example <c>google/gemini-2.5-flash</c>.</summary>
    [Required]
    public string Model { get; set; } = "";

    /// <summary>Where the protocol's <c>chat/completions</c> is; null: the provider's own. <c>local</c> needs it, for example <c>http://127.0.0.1:11434/v1/</c>.</summary>
    public Uri? BaseUri { get; set; }

    /// <summary>What one question is thought to cost, in dollars; 0 for a local model.</summary>
    [Range(0.0, 10.0)]
    public decimal EstimateUsd { get; set; } = 0.003m;

    /// <summary>Dollars for a million tokens that are sent; what a question did cost follows from it where the provider doesn't say.</summary>
    [Range(0.0, 1000.0)]
    public decimal InputUsdPerMillion { get; set; }

    /// <summary>Dollars for a million tokens that are answered.</summary>
    [Range(0.0, 1000.0)]
    public decimal OutputUsdPerMillion { get; set; }

    /// <summary>Longer side of the pictures that are sent, in pixels, 128 to 4096. Source: vision models scale to tiles of 768 pixels or fewer.</summary>
    [Range(128, 4096)]
    public int LongestSide { get; set; } = 768;

    /// <summary>How often a close answer is asked for in all, 1 to 9, odd. The majority counts.</summary>
    [Range(1, 9)]
    public int Votes { get; set; } = 3;

    /// <summary>Questions at the model at the same time, 1 to 64.</summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 4;

    /// <summary>How long one answer may take. 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == "local" && BaseUri is null)
        {
            yield return new($"{Section}:BaseUri is missing: where is the local server? For example http://127.0.0.1:11434/v1/.", [nameof(BaseUri)]);
        }

        if (Votes % 2 == 0)
        {
            yield return new($"{Section}:Votes is {Votes} and must be odd, so that there is a majority.", [nameof(Votes)]);
        }
    }
}

/// <summary>Checks them at start-up.</summary>
[OptionsValidator]
internal sealed partial class VlmOptionsValidator : IValidateOptions<VlmOptions>;
