using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>
/// Where the user's own ComfyUI is (<see cref="VendorOptions.BaseUri"/>, or <c>COMFYUI_URL</c>; <c>http://127.0.0.1:8188</c> unless set), and how long to
/// wait for it. It works on one thing at a time, so two at a time keep it busy.
/// </summary>
internal sealed class ComfyOptions : VendorOptions
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Providers:ComfyUI";

    public ComfyOptions() => Deadline = TimeSpan.FromHours(4);

    /// <summary>A folder of workflows of the user's own. One with the id of one of ours takes its place. Null: only ours.</summary>
    public string? Workflows { get; set; }

    /// <summary>Where it is. Ends with a slash.</summary>
    public Uri Api => Host("http://127.0.0.1:8188/");

    /// <inheritdoc/>
    protected override string Where => Section;

    /// <inheritdoc/>
    protected override bool NeedsSecrecy => false;
}

/// <summary>Checks <see cref="ComfyOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ComfyOptionsValidator : IValidateOptions<ComfyOptions>;
