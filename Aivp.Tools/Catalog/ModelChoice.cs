using Microsoft.Extensions.Configuration;

namespace Aivp.Tools.Catalog;

/// <summary>Which model does what nobody named one for: the configured one (<c>AIVP_IMAGE_MODEL</c>, <c>AIVP_I2V_MODEL</c>, <c>AIVP_VIDEO_MODEL</c>), else the provider's usual one.</summary>
internal sealed class ModelChoice(IConfiguration configuration, ModelCatalog catalog)
{
    /// <summary>What stands for a model's id where the router is to choose.</summary>
    public const string Auto = "auto";

    private const string UsualProvider = "fal";

    /// <summary>Who makes single pictures and clips when nobody is named.</summary>
    public string Provider => configuration["Provider"] ?? UsualProvider;

    /// <summary>Who makes pictures, or clips, where only that is configured (<c>AIVP_IMAGE_PROVIDER</c>, <c>AIVP_VIDEO_PROVIDER</c>); null: nobody is.</summary>
    public string? ProviderOf(ModelKind kind) => configuration[kind is ModelKind.Image ? "IMAGE_PROVIDER" : "VIDEO_PROVIDER"];

    /// <summary>The router is to choose: <c>auto</c> was asked for, or nobody was named and that is configured.</summary>
    /// <param name="provider">Who was asked for; null: nobody.</param>
    /// <param name="asked">The model that was asked for; null: none.</param>
    /// <param name="task">What's to be done.</param>
    public bool IsAuto(string? provider, string? asked, ModelTask task) => asked == Auto || (provider is null && asked is null && configuration[Setting(task)] == Auto);

    /// <summary>The model for hero shots' clips (<c>AIVP_HERO_MODEL</c>) or for a clip's third take (<c>AIVP_RETAKE_MODEL</c>); null: none is configured for this provider.</summary>
    public string? ForClips(string provider, string setting) => provider == (ProviderOf(ModelKind.Video) ?? Provider) ? configuration[setting] : null;

    /// <summary>The model's id.</summary>
    /// <param name="provider">Who does it. A configured model is the configured provider's, so it counts with that one only.</param>
    /// <param name="asked">The model that was asked for; null: none.</param>
    /// <param name="task">What's to be done.</param>
    /// <exception cref="Errors.SkillArgumentException">The provider has none for it.</exception>
    public string Of(string provider, string? asked, ModelTask task) =>
        asked ?? (provider == (ProviderOf(KindOf(task)) ?? Provider) && configuration[Setting(task)] is string set && set != Auto ? set : null) ?? catalog.Default(provider, task).Id;

    private static ModelKind KindOf(ModelTask task) =>
        task is ModelTask.TextToImage or ModelTask.EditImage or ModelTask.Inpaint or ModelTask.UpscaleImage ? ModelKind.Image : ModelKind.Video;

    private static string Setting(ModelTask task) => task switch
    {
        ModelTask.TextToImage or ModelTask.EditImage => "IMAGE_MODEL",
        ModelTask.Inpaint => "INPAINT_MODEL",
        ModelTask.UpscaleImage => "UPSCALE_MODEL",
        ModelTask.TextToVideo => "VIDEO_MODEL",
        ModelTask.ImageToVideo or ModelTask.FirstLastFrame => "I2V_MODEL",
        _ => "V2V_MODEL",
    };
}
