using System.ComponentModel;
using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>The film skills as a model sees them. A parameter's name is what the model writes, hence the underscores.</summary>
internal sealed class FilmFunctions(IFilmSkills skills)
{
    private const string ProjectHelp = "Folder of the storyboard project: the one that holds storyboard/ and script/.";
    private const string ShotsHelp = "Only these shots and what they depend on, for example '1.2,2.1'. Empty: all.";
    private const string ProviderHelp = "Who makes pictures and clips. 'animatic' draws them here, free and offline; every other one costs money.";

    [Description("Reads a storyboard project and lists everything wrong or doubtful in it, each with file, line and what would be right. Generates nothing, costs nothing.")]
    public Task<ProjectCheck> CheckProjectAsync([Description(ProjectHelp)] string project, CancellationToken cancellationToken) =>
        skills.CheckAsync(project, cancellationToken);

    [Description("Shows in which order a project's frames would be made, from which references, and what they would cost. Generates nothing, costs nothing.")]
    public Task<FilmPlan> PlanFilmAsync(
        [Description(ProjectHelp)] string project,
        [Description(ShotsHelp)] string shots = "",
        [Description("Pictures made for each keyframe, 1 to 8. Without it as many as are worth their price, and 4 where they are free.")] int? candidates = null,
        [Description(ProviderHelp)] string provider = "animatic",
        CancellationToken cancellationToken = default) =>
        skills.PlanAsync(project, new() { Shots = ShotList.Read(shots), Candidates = candidates, Provider = provider }, cancellationToken);

    [Description("Makes what is missing or out of date in a project: reference pictures, keyframes (several candidates each, judged, the best chosen), clips, the film. " +
        "Finished pieces are kept, so calling it again goes on where it stopped. Spends money unless the provider is 'animatic'; try dry_run first. Takes minutes.")]
    public Task<ProductionReport> ProduceFilmAsync(
        [Description(ProjectHelp)] string project,
        [Description(ShotsHelp)] string shots = "",
        [Description("Pictures made for each keyframe, 1 to 8. Without it as many as are worth their price, and 4 where they are free.")] int? candidates = null,
        [Description("How many a keyframe may have in all before it needs a person's review, up to 32.")] int max_candidates = 12,
        [Description("The score from which a picture is accepted, 0 to 1. Without it the project's calibrated one, or 0.8.")] double? threshold = null,
        [Description("Every picture's seed follows from it: the same seed makes the same film.")] int seed = 1,
        [Description(ProviderHelp)] string provider = "animatic",
        [Description("True: say what would be made and what it would cost; make nothing.")] bool dry_run = false,
        CancellationToken cancellationToken = default)
    {
        ProduceOptions options = new()
        {
            Shots = ShotList.Read(shots),
            Candidates = candidates,
            MaxCandidates = max_candidates,
            Threshold = threshold,
            Seed = seed,
            Provider = provider,
            DryRun = dry_run,
        };
        return skills.ProduceAsync(project, options, SkillProgress.Current, cancellationToken);
    }
}
