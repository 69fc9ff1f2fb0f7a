using System.ComponentModel;
using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>The film skills as a model sees them.</summary>
internal sealed class FilmFunctions(IFilmSkills skills)
{
    [Description("Reads a storyboard project and lists everything wrong or doubtful in it, each with file, line and what would be right. Generates nothing, costs nothing.")]
    public Task<ProjectCheck> CheckProjectAsync([Description(SkillHelp.Project)] string project, CancellationToken cancellationToken) =>
        skills.CheckAsync(project, cancellationToken);

    [Description("Shows in which order a project's frames would be made, from which references, and what they would cost. Generates nothing, costs nothing.")]
    public Task<FilmPlan> PlanFilmAsync(
        [Description(SkillHelp.Project)] string project,
        [Description(SkillHelp.Shots)] string shots = "",
        [Description(SkillHelp.Candidates)] int? candidates = null,
        [Description(SkillHelp.FilmProvider)] string? provider = null,
        [Description(SkillHelp.ImageProvider)] string? image_provider = null,
        [Description(SkillHelp.VideoProvider)] string? video_provider = null,
        [Description(SkillHelp.ImageModel)] string? image_model = null,
        [Description(SkillHelp.VideoModel)] string? video_model = null,
        CancellationToken cancellationToken = default) =>
        skills.PlanAsync(
            project,
            new ProduceOptions { Shots = ShotList.Read(shots), Candidates = candidates, ImageModel = image_model, VideoModel = video_model }.By(provider, image_provider, video_provider),
            cancellationToken);

    [Description("Makes what is missing or out of date in a project: reference pictures, keyframes (several candidates each, judged, the best chosen), clips, the film. " +
        "Finished pieces are kept, so calling it again goes on where it stopped. Spends money unless the provider is 'animatic'; try dry_run first; stops at the project's budget and says what is missing. Takes minutes.")]
    public Task<ProductionReport> ProduceFilmAsync(
        [Description(SkillHelp.Project)] string project,
        [Description(SkillHelp.Shots)] string shots = "",
        [Description(SkillHelp.Candidates)] int? candidates = null,
        [Description("How many a keyframe may have in all before it needs a person's review, up to 32.")] int max_candidates = 12,
        [Description("The score from which a picture is accepted, 0 to 1. Without it the project's calibrated one, or 0.8.")] double? threshold = null,
        [Description(SkillHelp.FilmSeed)] int seed = 1,
        [Description(SkillHelp.FilmProvider)] string? provider = null,
        [Description(SkillHelp.ImageProvider)] string? image_provider = null,
        [Description(SkillHelp.VideoProvider)] string? video_provider = null,
        [Description(SkillHelp.ImageModel)] string? image_model = null,
        [Description(SkillHelp.VideoModel)] string? video_model = null,
        [Description("True: make frames though a character's reference pictures seem to show different people. Look at the pictures first.")] bool trust_sheets = false,
        [Description(SkillHelp.DryRun)] bool dry_run = false,
        CancellationToken cancellationToken = default)
    {
        ProduceOptions options = new()
        {
            Shots = ShotList.Read(shots),
            Candidates = candidates,
            MaxCandidates = max_candidates,
            Threshold = threshold,
            Seed = seed,
            ImageModel = image_model,
            VideoModel = video_model,
            TrustSheets = trust_sheets,
            DryRun = dry_run,
        };
        return skills.ProduceAsync(project, options.By(provider, image_provider, video_provider), SkillProgress.OfFilm, cancellationToken);
    }
}
