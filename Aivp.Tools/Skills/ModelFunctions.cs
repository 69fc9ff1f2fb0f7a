using System.ComponentModel;

namespace Aivp.Tools.Skills;

/// <summary>The models as a model sees them.</summary>
internal sealed class ModelFunctions(IModelSkills skills)
{
    private const string TaskHelp =
        "text_to_image, edit_image, inpaint, upscale_image, text_to_video, image_to_video, first_last_frame, reference_to_video, video_to_video, upscale_video or lip_sync.";

    [Description("Lists the models that the catalogue knows, with what they can do and what they cost. Costs nothing.")]
    public ModelList ListModels(
        [Description("Only this provider's. Without it everybody's.")] string? provider = null,
        [Description($"Only for this task: {TaskHelp}")] string? task = null) =>
        new(skills.List(provider, task));

    [Description("Shows everything the catalogue knows of a model: its tasks, price, parameters and their values. Costs nothing.")]
    public ModelDetails ShowModel(
        [Description("The model's id, or its family.")] string model,
        [Description("Whose. Without it the configured provider's.")] string? provider = null) =>
        skills.Show(model, provider);

    [Description("Picks a model for a task, with its price, its reason and what else there is. 'best' looks at all providers that have a key: the rules for style, hero shots, sound and resolution, the price, and how models have done so far; it also says why every other one was passed over. Costs nothing.")]
    public Task<ModelPick> PickModelAsync(
        [Description(TaskHelp)] string task,
        [Description("Only this provider's. Without it the configured one's, or with 'best' everybody's.")] string? provider = null,
        [Description("A clip's length in seconds, more than 0 and at most 600.")] double? duration_seconds = null,
        [Description("How many reference pictures it must take, 0 to 20.")] int references = 0,
        [Description("True: the clip must have sound.")] bool audio = false,
        [Description("The most that one may cost, in dollars.")] decimal? max_usd = null,
        [Description("'usual', 'cheapest' or 'best'.")] string prefer = "usual",
        [Description(SkillHelp.AutoStyle)] string? style = null,
        [Description("For example '2K' for pictures, '4k' for clips.")] string? resolution = null,
        [Description(SkillHelp.AutoHero)] bool hero = false,
        [Description(SkillHelp.MediaProject)] string? project = null,
        CancellationToken cancellationToken = default)
    {
        ModelWish wish = new(task)
        {
            Provider = provider,
            Duration = duration_seconds is double seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, -1, 100_000)) : null,
            References = references,
            Audio = audio,
            MaxUsd = max_usd,
            Prefer = prefer,
            Style = style,
            Resolution = resolution,
            Hero = hero,
        };
        return prefer == "best" ? skills.RouteAsync(wish, project, cancellationToken) : Task.FromResult(skills.Pick(wish));
    }
}
