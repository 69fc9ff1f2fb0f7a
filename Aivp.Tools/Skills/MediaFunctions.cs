using System.ComponentModel;
using System.Text.Json;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Skills;

/// <summary>Pictures and clips by themselves, as a model sees them. A parameter's name is what the model writes, hence the underscores.</summary>
internal sealed class MediaFunctions(IMediaSkills skills)
{
    [Description("Makes pictures from words, and after reference pictures where they are given. Answers their paths and what they cost. Spends money unless the provider is 'animatic'; the same order again costs nothing. Refused when the project's budget does not hold it.")]
    public Task<MediaReport> GenerateImageAsync(
        [Description("What is to be seen.")] string prompt,
        [Description("How many, 1 to 16, each with a seed of its own.")] int count = 1,
        [Description(SkillHelp.References)] string[]? references = null,
        [Description(SkillHelp.MediaProvider)] string? provider = null,
        [Description(SkillHelp.Model)] string? model = null,
        [Description(SkillHelp.Size)] string? size = null,
        [Description(SkillHelp.AspectRatio)] string? aspect_ratio = null,
        [Description("For example '2K'.")] string? resolution = null,
        [Description(SkillHelp.Negative)] string? negative_prompt = null,
        [Description(SkillHelp.MediaSeed)] int? seed = null,
        [Description(SkillHelp.Parameters)] Dictionary<string, JsonElement>? parameters = null,
        [Description(SkillHelp.Output)] string? output = null,
        [Description(SkillHelp.MediaProject)] string? project = null,
        [Description(SkillHelp.Fresh)] bool fresh = false,
        [Description(SkillHelp.DryRun)] bool dry_run = false,
        [Description("With model 'auto'. " + SkillHelp.AutoStyle)] string? style = null,
        [Description("With model 'auto'. " + SkillHelp.AutoHero)] bool hero = false,
        [Description(SkillHelp.AutoMaxUsd)] decimal? max_usd = null,
        [Description(SkillHelp.Fallback)] bool fallback = false,
        CancellationToken cancellationToken = default) =>
        PicturesAsync(
            new(PicturePurpose.Generate)
            {
                Prompt = prompt,
                Count = count,
                References = references ?? [],
                Provider = provider,
                Model = model,
                Size = size,
                AspectRatio = aspect_ratio,
                Resolution = resolution,
                NegativePrompt = negative_prompt,
                Seed = seed,
                Parameters = Texts(parameters),
                Output = Free(output),
                Project = project,
                Fresh = fresh,
                DryRun = dry_run,
                Style = style,
                Hero = hero,
                MaxUsd = max_usd,
                Fallback = fallback,
            },
            cancellationToken);

    [Description("Changes a picture as words say, all of it or what a mask leaves free. Answers the new picture's path and what it cost; the old one stays. Spends money unless the provider is 'animatic'. Refused when the project's budget does not hold it.")]
    public Task<MediaReport> EditImageAsync(
        [Description("The picture to change: a file or an https address.")] string image,
        [Description("What is to change.")] string prompt,
        [Description("A picture of the same size, white where something may change: a file or an https address.")] string? mask = null,
        [Description(SkillHelp.References)] string[]? references = null,
        [Description("How many, 1 to 16.")] int count = 1,
        [Description(SkillHelp.MediaProvider)] string? provider = null,
        [Description(SkillHelp.Model)] string? model = null,
        [Description(SkillHelp.Negative)] string? negative_prompt = null,
        [Description(SkillHelp.MediaSeed)] int? seed = null,
        [Description(SkillHelp.Parameters)] Dictionary<string, JsonElement>? parameters = null,
        [Description(SkillHelp.Output)] string? output = null,
        [Description(SkillHelp.MediaProject)] string? project = null,
        [Description(SkillHelp.Fresh)] bool fresh = false,
        [Description(SkillHelp.DryRun)] bool dry_run = false,
        [Description("With model 'auto'. " + SkillHelp.AutoStyle)] string? style = null,
        [Description("With model 'auto'. " + SkillHelp.AutoHero)] bool hero = false,
        [Description(SkillHelp.AutoMaxUsd)] decimal? max_usd = null,
        [Description(SkillHelp.Fallback)] bool fallback = false,
        CancellationToken cancellationToken = default) =>
        PicturesAsync(
            new(PicturePurpose.Edit)
            {
                Image = image,
                Prompt = prompt,
                Mask = mask,
                References = references ?? [],
                Count = count,
                Provider = provider,
                Model = model,
                NegativePrompt = negative_prompt,
                Seed = seed,
                Parameters = Texts(parameters),
                Output = Free(output),
                Project = project,
                Fresh = fresh,
                DryRun = dry_run,
                Style = style,
                Hero = hero,
                MaxUsd = max_usd,
                Fallback = fallback,
            },
            cancellationToken);

    [Description("Makes a picture larger. Answers the new picture's path and what it cost; the old one stays. Spends money. Refused when the project's budget does not hold it.")]
    public Task<MediaReport> UpscaleImageAsync(
        [Description("The picture to enlarge: a file or an https address.")] string image,
        [Description("How many times as large, more than 1 and at most 8. Without it as the model likes.")] double? scale = null,
        [Description("What it shows, for models that look for it.")] string prompt = "",
        [Description(SkillHelp.MediaProvider)] string? provider = null,
        [Description(SkillHelp.Model)] string? model = null,
        [Description(SkillHelp.Parameters)] Dictionary<string, JsonElement>? parameters = null,
        [Description(SkillHelp.Output)] string? output = null,
        [Description(SkillHelp.MediaProject)] string? project = null,
        [Description(SkillHelp.Fresh)] bool fresh = false,
        [Description(SkillHelp.DryRun)] bool dry_run = false,
        [Description("With model 'auto'. " + SkillHelp.AutoStyle)] string? style = null,
        [Description("With model 'auto'. " + SkillHelp.AutoHero)] bool hero = false,
        [Description(SkillHelp.AutoMaxUsd)] decimal? max_usd = null,
        [Description(SkillHelp.Fallback)] bool fallback = false,
        CancellationToken cancellationToken = default) =>
        PicturesAsync(
            new(PicturePurpose.Upscale)
            {
                Image = image,
                Scale = scale,
                Prompt = prompt,
                Provider = provider,
                Model = model,
                Parameters = Texts(parameters),
                Output = Free(output),
                Project = project,
                Fresh = fresh,
                DryRun = dry_run,
                Style = style,
                Hero = hero,
                MaxUsd = max_usd,
                Fallback = fallback,
            },
            cancellationToken);

    [Description("Puts a picture, clip or recording where a vendor's models can read it, and answers its address. Costs nothing; anybody who knows the address can read it.")]
    public Task<UploadReport> UploadFileAsync(
        [Description("The file.")] string file,
        [Description("Whose models are to read it. Without it the configured provider's.")] string? provider = null,
        CancellationToken cancellationToken = default) =>
        skills.UploadAsync(file, provider, cancellationToken);

    [Description("Makes a clip from words, from a first (and last) frame, from reference pictures or from another clip. For a storyboard's shot use animate_shot. Answers its path and what it cost. Spends money, often dollars, unless the provider is 'animatic'; try dry_run first. Refused when the project's budget does not hold it.")]
    public Task<MediaReport> GenerateVideoAsync(
        [Description("What is to be seen and to happen.")] string prompt,
        [Description("First frame: a file or an https address.")] string? first_frame = null,
        [Description("Last frame: a file or an https address. Needs a first one.")] string? last_frame = null,
        [Description(SkillHelp.References)] string[]? references = null,
        [Description("A clip to work from: a file or an https address.")] string? video = null,
        [Description("A recording to work from: a file or an https address.")] string? sound = null,
        [Description("How long in seconds, more than 0 and at most 600. 5 is usual.")] double? duration_seconds = null,
        [Description("True: with sound, which often costs twice as much.")] bool? audio = null,
        [Description(SkillHelp.MediaProvider)] string? provider = null,
        [Description(SkillHelp.Model)] string? model = null,
        [Description(SkillHelp.AspectRatio)] string? aspect_ratio = null,
        [Description("For example '720p'.")] string? resolution = null,
        [Description(SkillHelp.Negative)] string? negative_prompt = null,
        [Description(SkillHelp.MediaSeed)] int? seed = null,
        [Description(SkillHelp.Parameters)] Dictionary<string, JsonElement>? parameters = null,
        [Description(SkillHelp.Output)] string? output = null,
        [Description(SkillHelp.MediaProject)] string? project = null,
        [Description(SkillHelp.Fresh)] bool fresh = false,
        [Description(SkillHelp.DryRun)] bool dry_run = false,
        [Description("With model 'auto'. " + SkillHelp.AutoStyle)] string? style = null,
        [Description("With model 'auto'. " + SkillHelp.AutoHero)] bool hero = false,
        [Description(SkillHelp.AutoMaxUsd)] decimal? max_usd = null,
        [Description(SkillHelp.Fallback)] bool fallback = false,
        CancellationToken cancellationToken = default)
    {
        if (duration_seconds is double given && !(given > 0 && given <= 600))
        {
            throw new SkillArgumentException(nameof(duration_seconds), "more than 0 and at most 600 seconds; 5 is usual.");
        }

        return Renamed(skills.AnimateAsync(
            new()
            {
                Prompt = prompt,
                FirstFrame = first_frame,
                LastFrame = last_frame,
                References = references ?? [],
                Video = video,
                Sound = sound,
                Duration = duration_seconds is double seconds ? TimeSpan.FromSeconds(seconds) : null,
                Audio = audio,
                Provider = provider,
                Model = model,
                AspectRatio = aspect_ratio,
                Resolution = resolution,
                NegativePrompt = negative_prompt,
                Seed = seed,
                Parameters = Texts(parameters),
                Output = Free(output),
                Project = project,
                Fresh = fresh,
                DryRun = dry_run,
                Style = style,
                Hero = hero,
                MaxUsd = max_usd,
                Fallback = fallback,
            },
            SkillProgress.OfMedia,
            cancellationToken));
    }

    private Task<MediaReport> PicturesAsync(PictureOrder order, CancellationToken cancellationToken) =>
        Renamed(skills.MakePicturesAsync(order, SkillProgress.OfMedia, cancellationToken));

    /// <summary>The command line's name of an argument is another one than ours here and there.</summary>
    private static async Task<MediaReport> Renamed(Task<MediaReport> making)
    {
        try
        {
            return await making;
        }
        catch (SkillArgumentException e) when (Ours(e.Argument) is { } name && e.Message.StartsWith($"{e.Argument}: ", StringComparison.Ordinal))
        {
            throw new SkillArgumentException(name, e.Message[(e.Argument.Length + 2)..]);
        }
    }

    private static string? Ours(string argument) => argument switch
    {
        "num_images" => "count",
        "file" => "image",
        "end_image" => "last_frame",
        "reference" => "references",
        "duration" => "duration_seconds",
        "max_cost" => "max_usd",
        _ => null,
    };

    private static string? Free(string? output) => output is null || !File.Exists(output)
        ? output
        : throw new SkillArgumentException("output", $"{output} is there and is not replaced; give another name, or leave it out.");

    private static Dictionary<string, string> Texts(Dictionary<string, JsonElement>? parameters) => (parameters ?? [])
        .ToDictionary(pair => pair.Key, pair => pair.Value.ValueKind is JsonValueKind.String ? pair.Value.GetString()! : pair.Value.GetRawText());
}
