using System.ComponentModel;
using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>A project's pieces and a person's decisions about them, as a model sees them.</summary>
internal sealed class ProjectFunctions(IProjectSkills project, IChoiceSkills choice)
{
    [Description("Lists what is in a project: characters, scenes and shots, how far each is, the film, and what it has cost. Generates nothing.")]
    public Task<ProjectOverview> ListProjectAsync([Description(SkillHelp.Project)] string project, CancellationToken cancellationToken) =>
        this.Project.ListAsync(project, cancellationToken);

    [Description("Shows one shot: what its author wrote, its keyframes' candidates with files, scores and reasons, and its clip. Generates nothing.")]
    public Task<ShotDetails> ShowShotAsync(
        [Description(SkillHelp.Project)] string project,
        [Description("The shot, for example '1.2' or 'shot-02'.")] string shot,
        CancellationToken cancellationToken) =>
        this.Project.ShowShotAsync(project, shot, cancellationToken);

    [Description("Makes a candidate the keyframe, whatever the judges said. The shot's clip is made again by the next produce_film. Costs nothing itself; the former keyframe stays as a candidate.")]
    public Task<FrameReport> ChooseCandidateAsync(
        [Description(SkillHelp.Project)] string project,
        [Description("The shot's first frame, '1.2'; or a frame by name, 'shot-02-ff' (first) or 'shot-02-lf' (last).")] string shot,
        [Description("The candidate's number as show_shot and the contact sheet have it, from 1.")] int candidate,
        CancellationToken cancellationToken) =>
        choice.ChooseAsync(project, shot, candidate, cancellationToken);

    private IProjectSkills Project { get; } = project;
}
