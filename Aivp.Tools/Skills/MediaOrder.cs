namespace Aivp.Tools.Skills;

/// <summary>A picture or clip that's wanted by itself, outside of any film. What isn't set is left to the model or to our defaults.</summary>
public abstract record MediaOrder
{
    /// <summary>The project's folder whose ledger, budget and keys count; null: it belongs to none.</summary>
    public string? Project { get; init; }

    /// <summary>Who makes it, for example <c>fal</c>; null: as configured, and fal unless that is.</summary>
    public string? Provider { get; init; }

    /// <summary>The model, or its family; <c>auto</c>: the best for it of all that can be asked; null: as configured, and the provider's usual one for the task unless that is.</summary>
    public string? Model { get; init; }

    /// <summary>With the model <c>auto</c>: words for the look, for example <c>noir</c>; null: no matter.</summary>
    public string? Style { get; init; }

    /// <summary>With the model <c>auto</c>: it's the shot that people will remember.</summary>
    public bool Hero { get; init; }

    /// <summary>With the model <c>auto</c> or <see cref="Fallback"/>: the most that one may cost, in dollars; null: no matter.</summary>
    public decimal? MaxUsd { get; init; }

    /// <summary>Where the model that's named is out, out of quota or refuses, the next one that can is asked. With <c>auto</c> it always is.</summary>
    public bool Fallback { get; init; }

    /// <summary>What is to be seen or done.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>What mustn't be seen.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>0 to 2147483647. Null: any, which is told.</summary>
    public int? Seed { get; init; }

    /// <summary><c>square</c>, <c>portrait</c>, <c>landscape</c>, a vendor's name for a size, or <c>1280x720</c>.</summary>
    public string? Size { get; init; }

    /// <summary>In pixels; with <see cref="Height"/>.</summary>
    public int? Width { get; init; }

    /// <summary>In pixels; with <see cref="Width"/>.</summary>
    public int? Height { get; init; }

    /// <summary>For example <c>16:9</c>.</summary>
    public string? AspectRatio { get; init; }

    /// <summary>For example <c>2K</c> for pictures or <c>720p</c> for clips.</summary>
    public string? Resolution { get; init; }

    /// <summary>Pictures of what is to be seen: files or addresses, most important first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The model's own parameters by their wire names.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Where to put it; null: <c>output</c> in the working folder, under a free name.</summary>
    public string? Output { get; init; }

    /// <summary>Return when the vendor has accepted it, without waiting.</summary>
    public bool Async { get; init; }

    /// <summary>How long to wait; null: as long as it takes. The vendor goes on, and so can we later.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How often to look; null: as configured. 50 ms to 5 min.</summary>
    public TimeSpan? PollInterval { get; init; }

    /// <summary>What the model can't take is left out and told, where it would be an error.</summary>
    public bool IgnoreUnsupported { get; init; }

    /// <summary>Make it anew, also when the very same was made before.</summary>
    public bool Fresh { get; init; }

    /// <summary>Say what would be sent and what it would cost; send nothing.</summary>
    public bool DryRun { get; init; }
}
