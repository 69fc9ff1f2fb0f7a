namespace Aivp.Tools.Catalog;

/// <summary>Vendors give each way of using a model its own id: <c>…/v1.5/pro/text-to-video</c>, <c>…/v1.5/pro/image-to-video</c>. Together they are one model to a user.</summary>
internal static class ModelFamily
{
    private static readonly (ModelTask Task, string[] Endings)[] s_endings =
    [
        (ModelTask.TextToImage, ["/text-to-image", ""]),
        (ModelTask.EditImage, ["/edit", "/image-to-image", "/remix", ""]),
        (ModelTask.Inpaint, ["/inpainting", "/fill", "/edit", ""]),
        (ModelTask.TextToVideo, ["/text-to-video", ""]),
        (ModelTask.ImageToVideo, ["/image-to-video"]),
        (ModelTask.FirstLastFrame, ["/first-last-frame-to-video", "/image-to-video"]),
        (ModelTask.ReferenceToVideo, ["/reference-to-video"]),
        (ModelTask.VideoToVideo, ["/video-to-video", "/video-to-video/edit", "/edit"]),
        (ModelTask.UpscaleImage, ["/upscale/image"]),
        (ModelTask.UpscaleVideo, ["/upscale/video"]),
    ];

    /// <summary>The family's name: the id without the way of using it.</summary>
    public static string Of(string id) => s_endings
        .SelectMany(entry => entry.Endings)
        .Where(ending => ending.Length > 0 && id.EndsWith(ending, StringComparison.Ordinal))
        .OrderByDescending(ending => ending.Length)
        .Select(ending => id[..^ending.Length])
        .FirstOrDefault(id);

    /// <summary>Ids that a family's member for a task may have, likeliest first.</summary>
    public static IEnumerable<string> Members(string family, ModelTask task) =>
        s_endings.Where(entry => entry.Task == task).SelectMany(entry => entry.Endings).Select(ending => family + ending);
}
