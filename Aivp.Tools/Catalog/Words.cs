namespace Aivp.Tools.Catalog;

/// <summary>What messages call things.</summary>
internal static class Words
{
    /// <summary>For example <c>first and last frame</c>.</summary>
    public static string Of(ModelTask task) => task switch
    {
        ModelTask.TextToImage => "text to image",
        ModelTask.EditImage => "editing or pictures to work from",
        ModelTask.Inpaint => "editing with a mask",
        ModelTask.UpscaleImage => "upscaling",
        ModelTask.TextToVideo => "text to video",
        ModelTask.ImageToVideo => "image to video",
        ModelTask.FirstLastFrame => "first and last frame",
        ModelTask.ReferenceToVideo => "reference to video",
        ModelTask.VideoToVideo => "video to video",
        ModelTask.UpscaleVideo => "upscaling of clips",
        _ => "lip sync",
    };
}
