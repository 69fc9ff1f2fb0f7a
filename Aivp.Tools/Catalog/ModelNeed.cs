namespace Aivp.Tools.Catalog;

/// <summary>What a model works from and wasn't given. Who names a model for a first frame and forgets the frame wants to be told, not sold a clip of something else.</summary>
/// <param name="Argument">What gives it.</param>
/// <param name="What">In words.</param>
internal sealed record ModelNeed(string Argument, string What)
{
    private static readonly (ModelTask Task, ModelNeed Need)[] s_needs =
    [
        (ModelTask.EditImage, new("file", "a picture to work from")),
        (ModelTask.Inpaint, new("mask", "a mask, white where something may change")),
        (ModelTask.ImageToVideo, new("file", "a first frame")),
        (ModelTask.FirstLastFrame, new("end_image", "a first and a last frame")),
        (ModelTask.ReferenceToVideo, new("reference", "pictures of what is to be seen")),
        (ModelTask.VideoToVideo, new("video", "a clip to work from")),
        (ModelTask.UpscaleVideo, new("video", "a clip to enlarge")),
        (ModelTask.LipSync, new("sound", "a clip and a recording")),
        (ModelTask.UpscaleImage, new("file", "a picture to enlarge, with `aivp upscale`")),
    ];

    /// <summary>What's missing when a model that does these tasks is asked for one that works from less; null: nothing is.</summary>
    public static ModelNeed? Missing(IReadOnlyList<ModelTask> tasks, ModelTask asked)
    {
        bool fromLess = asked switch
        {
            ModelTask.TextToImage or ModelTask.TextToVideo => true,
            ModelTask.EditImage => tasks.All(task => task is ModelTask.Inpaint),
            ModelTask.ImageToVideo => tasks.All(task => task is ModelTask.FirstLastFrame or ModelTask.VideoToVideo or ModelTask.LipSync),
            _ => false,
        };
        return fromLess && tasks.Count > 0 && !tasks.Contains(asked) && MakesTheSame(tasks[0], asked)
            ? s_needs.Where(entry => tasks.Contains(entry.Task)).Select(entry => entry.Need).FirstOrDefault()
            : null;
    }

    private static bool MakesTheSame(ModelTask one, ModelTask other) => IsPicture(one) == IsPicture(other);

    private static bool IsPicture(ModelTask task) => task is ModelTask.TextToImage or ModelTask.EditImage or ModelTask.Inpaint or ModelTask.UpscaleImage;
}
