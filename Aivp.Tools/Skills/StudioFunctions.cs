using System.ComponentModel;
using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>Single pieces of a film, as a model sees them.</summary>
internal sealed class StudioFunctions(IStudioSkills studio, IFilmSkills film)
{
    [Description("Makes a character's reference pictures in a project: turnaround sheet, front, side and back. Up-to-date ones and the user's own are kept; another seed makes others. Answers the files and what they cost. Spends money unless the provider is 'animatic'; stops at the project's budget.")]
    public Task<PieceReport> CreateCharacterSheetAsync(
        [Description(SkillHelp.Project)] string project,
        [Description("The character's name, for example 'ines'.")] string character,
        [Description(SkillHelp.SheetProvider)] string? provider = null,
        [Description(SkillHelp.ImageModel)] string? image_model = null,
        [Description(SkillHelp.FilmSeed)] int seed = 1,
        [Description(SkillHelp.DryRun)] bool dry_run = false,
        CancellationToken cancellationToken = default) =>
        studio.CharacterSheetAsync(
            project, character, new() { ImageProvider = provider, ImageModel = image_model, Seed = seed, DryRun = dry_run }, SkillProgress.OfFilm, cancellationToken);

    [Description("Makes a style frame: one picture of a scene with its characters, to decide what the film is to look like before keyframes are paid for. Name its file in the frame plan to have keyframes made after it. Spends money unless the provider is 'animatic'; stops at the project's budget.")]
    public Task<PieceReport> CreateStyleFrameAsync(
        [Description(SkillHelp.Project)] string project,
        [Description("The scene's key, the name of its sheet. Without it the first shot's.")] string? scene = null,
        [Description(SkillHelp.SheetProvider)] string? provider = null,
        [Description(SkillHelp.ImageModel)] string? image_model = null,
        [Description(SkillHelp.FilmSeed)] int seed = 1,
        [Description(SkillHelp.DryRun)] bool dry_run = false,
        CancellationToken cancellationToken = default) =>
        studio.StyleFrameAsync(
            project, scene, new() { ImageProvider = provider, ImageModel = image_model, Seed = seed, DryRun = dry_run }, SkillProgress.OfFilm, cancellationToken);

    [Description("Makes the clip of one shot of a project from its chosen keyframes, which must be there. An up-to-date clip is kept. Spends money, often dollars, unless the provider is 'animatic'; stops at the project's budget.")]
    public Task<PieceReport> AnimateShotAsync(
        [Description(SkillHelp.Project)] string project,
        [Description(SkillHelp.Shot)] string shot,
        [Description(SkillHelp.ClipProvider)] string? provider = null,
        [Description(SkillHelp.VideoModel)] string? video_model = null,
        [Description(SkillHelp.FilmSeed)] int seed = 1,
        [Description(SkillHelp.Fresh)] bool fresh = false,
        [Description(SkillHelp.DryRun)] bool dry_run = false,
        CancellationToken cancellationToken = default) =>
        studio.AnimateShotAsync(
            project, shot, new() { VideoProvider = provider, VideoModel = video_model, Seed = seed, Fresh = fresh, DryRun = dry_run }, SkillProgress.OfFilm, cancellationToken);

    [Description("Makes one shot anew though it is up to date: new candidates for its keyframes, judged and chosen again, and a new clip; then the film where all clips are there. Pays for them again. Reference pictures and other shots stay, and what is replaced stays in the store. Spends money unless the provider is 'animatic'; stops at the project's budget.")]
    public Task<ProductionReport> RegenerateShotAsync(
        [Description(SkillHelp.Project)] string project,
        [Description(SkillHelp.Shot)] string shot,
        [Description(SkillHelp.Candidates)] int? candidates = null,
        [Description("Another one than before makes other pictures.")] int seed = 1,
        [Description(SkillHelp.FilmProvider)] string? provider = null,
        [Description(SkillHelp.ImageProvider)] string? image_provider = null,
        [Description(SkillHelp.VideoProvider)] string? video_provider = null,
        [Description(SkillHelp.ImageModel)] string? image_model = null,
        [Description(SkillHelp.VideoModel)] string? video_model = null,
        [Description(SkillHelp.DryRun)] bool dry_run = false,
        CancellationToken cancellationToken = default) =>
        film.ProduceAsync(
            project,
            new ProduceOptions
            {
                Shots = ShotList.One(shot),
                Candidates = candidates,
                Seed = seed,
                ImageModel = image_model,
                VideoModel = video_model,
                Fresh = true,
                DryRun = dry_run,
            }.By(provider, image_provider, video_provider),
            SkillProgress.OfFilm,
            cancellationToken);
}
