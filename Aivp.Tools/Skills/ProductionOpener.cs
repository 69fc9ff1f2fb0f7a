using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Prompts;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Skills;

/// <summary>Opens a project for work: its storyboard, its ledger, and the models and providers that were asked for.</summary>
internal sealed class ProductionOpener(
    StoryboardReader reader,
    ModelCatalog catalog,
    ModelChoice choice,
    ProjectLedgers ledgers,
    Caster caster,
    IEnumerable<IImageProvider> imageProviders,
    IEnumerable<IVideoProvider> videoProviders,
    PromptLibrary library,
    PromptBuilder prompts)
{
    /// <summary>Reads a project that must be free of errors.</summary>
    /// <exception cref="ProjectException">The project has errors.</exception>
    /// <exception cref="SkillArgumentException">One of the shots asked for isn't in it.</exception>
    public async Task<Storyboard> ReadAsync(string project, ProduceOptions options, CancellationToken cancellationToken)
    {
        StoryboardReading reading = await reader.ReadAsync(project, cancellationToken);
        Storyboard storyboard = reading.Storyboard ?? throw new ProjectException(reading.Findings);
        foreach (ShotId id in options.Shots.Where(id => storyboard.Shots.All(shot => shot.Id != id)))
        {
            throw new SkillArgumentException("shots", $"there is no shot {id}; {NearestName.Hint(id.ToString(), [.. storyboard.Shots.Select(shot => shot.Id.ToString())])}");
        }

        return storyboard;
    }

    /// <summary>Who makes the pictures and clips: who was named, who is usual, or who is chosen where that's left to us.</summary>
    /// <returns>And who animates the hero shots, where that's left to us too.</returns>
    /// <exception cref="SkillArgumentException">There's no such model, or none can make it all.</exception>
    public async Task<(Makers Makers, Makers? Heroes)> CastAsync(Storyboard storyboard, ProduceOptions options, ProjectJobs? jobs, CancellationToken cancellationToken)
    {
        bool autoImages = choice.IsAuto(options.ImageProvider, options.ImageModel, ModelTask.TextToImage);
        bool autoVideos = choice.IsAuto(options.VideoProvider, options.VideoModel, ModelTask.ImageToVideo);
        string? imagesOnly = Only(ModelKind.Image, options.ImageProvider, options), videosOnly = Only(ModelKind.Video, options.VideoProvider, options);
        // Whoever is chosen takes their places.
        IImageProvider images = autoImages ? imageProviders.First() : Images(options);
        IVideoProvider videos = autoVideos ? videoProviders.First() : Videos(options);
        Makers makers = new(
            images,
            autoImages ? catalog.All.First(card => card.Kind is ModelKind.Image) : OfKind(ModelKind.Image, images.Name, choice.Of(images.Name, options.ImageModel, ModelTask.TextToImage), "image_model"),
            videos,
            autoVideos ? catalog.All.First(card => card.Kind is ModelKind.Video) : VideoModel(storyboard, options, videos.Name));
        if (autoImages)
        {
            makers = caster.With(makers, ModelKind.Image, await caster.ForPicturesAsync(storyboard, options, imagesOnly, jobs, cancellationToken))! with { ImagesOnly = imagesOnly };
        }

        if (!autoVideos)
        {
            ModelCard usual = catalog.Default(videos.Name, ModelTask.ImageToVideo);
            bool isOther = options.VideoModel is null && makers.VideoModel.Id != usual.Id && choice.Of(videos.Name, null, ModelTask.ImageToVideo) == usual.Id;
            return (isOther ? makers with { Unusual = $"Clips: {makers.VideoModel.Id}, since {usual.Id}, which is usual at {videos.Name}, can't end a clip on a picture." } : makers, NamedHeroes(makers));
        }

        makers = makers with { VideosOnly = videosOnly };
        Makers most = caster.With(makers, ModelKind.Video, await caster.ForClipsAsync(storyboard, options, hero: false, videosOnly, jobs, cancellationToken))!;
        if (NamedHeroes(most) is { } named)
        {
            return (most, named);
        }

        Makers? heroes = storyboard.Shots.Any(shot => shot.IsPrimary && options.Wants(shot.Id))
            ? caster.With(makers, ModelKind.Video, await caster.ForClipsAsync(storyboard, options, hero: true, videosOnly, jobs, cancellationToken))! with { ForHeroes = true }
            : null;
        return (most, heroes);

        Makers? NamedHeroes(Makers others) => storyboard.Shots.Any(shot => shot.IsPrimary && options.Wants(shot.Id))
            ? Named(others, options.HeroModel ?? choice.ForClips(others.Videos.Name, "HERO_MODEL"), "hero_model") is { } heroes ? heroes with { ForHeroes = true } : null
            : null;
    }

    // The same vendor with another model for its clips.
    private Makers? Named(Makers makers, string? model, string argument) =>
        model is null ? null : makers with { VideoModel = OfKind(ModelKind.Video, makers.Videos.Name, model, argument), VideoChoice = null };

    /// <summary>Works on a project, as one of the runs on it.</summary>
    public async Task<T> RunAsync<T>(
        Storyboard storyboard, ProduceOptions options, IProgress<FilmEvent> progress, Func<Production, Task<T>> work, CancellationToken cancellationToken)
    {
        options = options with { Threshold = options.Threshold ?? await CalibratedThreshold.OfAsync(storyboard.Folder, cancellationToken) };
        using IDisposable scope = ProjectScope.Enter(storyboard.Folder); // Its own keys come first.
        using IDisposable? own = library.Use(options.PromptFolder);
        using RunLock? run = options.DryRun ? null : RunLock.Enter(storyboard.Folder);

        // A dry run leaves nothing behind, not even an empty ledger.
        bool hasLedger = !options.DryRun || Directory.Exists(Path.Combine(storyboard.Folder, ".aivp"));
        ProjectJobs? jobs = hasLedger ? await ledgers.OpenAsync(storyboard.Folder, cancellationToken) : null;
        (Makers makers, Makers? heroes) = await CastAsync(storyboard, options, jobs, cancellationToken);
        Makers? retakes = Named(makers, options.RetakeModel ?? choice.ForClips(makers.Videos.Name, "RETAKE_MODEL"), "retake_model");
        using Production production = new(storyboard, options, makers, prompts, jobs, progress) { Heroes = heroes, Retakes = retakes };
        foreach (string chosen in production.Choices)
        {
            progress.Report(new FilmEvent.Remark(chosen));
        }

        return await work(production);
    }

    /// <summary>The one that was named; else the provider's usual one, or where that can't end a clip on a picture and the film asks for it, its usual one for that.</summary>
    private ModelCard VideoModel(Storyboard storyboard, ProduceOptions options, string provider)
    {
        ModelCard card = OfKind(ModelKind.Video, provider, choice.Of(provider, options.VideoModel, ModelTask.ImageToVideo), "video_model");
        bool isUsual = options.VideoModel is null && card.Id == catalog.Default(provider, ModelTask.ImageToVideo).Id;
        if (!isUsual || Can(card) || !FilmNeeds.OfClips(storyboard, options, hero: false).Also.Contains(ModelTask.FirstLastFrame))
        {
            return card;
        }

        ModelCard? other = catalog.All.FirstOrDefault(one => one.Provider == provider && one.Tasks.Contains(ModelTask.FirstLastFrame)) is null ? null : catalog.Default(provider, ModelTask.FirstLastFrame);
        return other?.Tasks.Contains(ModelTask.ImageToVideo) is true ? other : card;

        bool Can(ModelCard one)
        {
            try
            {
                return catalog.Resolve(provider, one.Family, ModelTask.FirstLastFrame) is not null;
            }
            catch (SkillArgumentException)
            {
                return false;
            }
        }
    }

    // Offline is what's usual for a film only where nobody has left the choice to us.
    private string? Only(ModelKind kind, string? named, ProduceOptions options) => named ?? choice.ProviderOf(kind) ?? (options.Provider == ProduceOptions.UsualProvider ? null : options.Provider);

    private IImageProvider Images(ProduceOptions options) => Named(imageProviders, one => one.Name, options.ImageProvider ?? Configured(ModelKind.Image, options));

    private IVideoProvider Videos(ProduceOptions options) => Named(videoProviders, one => one.Name, options.VideoProvider ?? Configured(ModelKind.Video, options));

    // What is named for this run counts before what is configured for all.
    private string Configured(ModelKind kind, ProduceOptions options) =>
        options.Provider == ProduceOptions.UsualProvider ? choice.ProviderOf(kind) ?? options.Provider : options.Provider;

    private ModelCard OfKind(ModelKind kind, string provider, string id, string argument)
    {
        ModelCard card = catalog.All.FirstOrDefault(card => card.Provider == provider && card.Id == id && card.Kind == kind) ?? catalog.Get(provider, id);
        return card.Kind == kind ? card : throw new SkillArgumentException(argument, $"{id} makes {(card.Kind is ModelKind.Image ? "pictures" : "clips")}.");
    }

    private static T Named<T>(IEnumerable<T> providers, Func<T, string> name, string wanted)
    {
        IReadOnlyList<T> all = [.. providers];
        return all.FirstOrDefault(provider => name(provider) == wanted) is { } found
            ? found
            : throw new SkillArgumentException("provider", $"'{wanted}' is unknown; {NearestName.Hint(wanted, [.. all.Select(name)])}");
    }
}
