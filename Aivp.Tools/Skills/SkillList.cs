using Microsoft.Extensions.AI;

namespace Aivp.Tools.Skills;

/// <summary>Everything the product can do, once, for every door: the chat agent and the MCP server offer these functions as they are.</summary>
public sealed class SkillList
{
    // What a skill is made with beside the arguments: the hints are true of every call it can be asked for, so what may ask a paid judge is neither read-only nor at home.
    private static readonly SkillTraits s_look = new("") { ReadOnly = true, Idempotent = true };
    private static readonly SkillTraits s_make = new("") { OpenWorld = true, Spends = true, TakesLong = true };

    internal SkillList(
        SkillMaker maker,
        MediaFunctions media,
        StudioFunctions studio,
        FilmFunctions film,
        FinishingFunctions finishing,
        ProjectFunctions project,
        ScoreFunctions score,
        ModelFunctions models,
        CostFunctions costs,
        JobFunctions jobs)
    {
        string[] folder = ["project"];
        Skills =
        [
            maker.Make("check_project", s_look with { Title = "Check a project", Paths = folder }, film.CheckProjectAsync),
            maker.Make("list_project", s_look with { Title = "What is in a project", Paths = folder }, project.ListProjectAsync),
            maker.Make("show_shot", s_look with { Title = "One shot in full", Paths = folder }, project.ShowShotAsync),
            maker.Make("plan_film", s_look with { Title = "Plan a film", Paths = folder }, film.PlanFilmAsync),
            maker.Make("estimate_cost", s_look with { Title = "What a film would cost", Paths = folder }, costs.EstimateCostAsync),
            maker.Make("create_character_sheet", s_make with { Title = "Make a character sheet", Idempotent = true, Paths = folder }, studio.CreateCharacterSheetAsync),
            maker.Make("create_style_frame", s_make with { Title = "Make a style frame", Idempotent = true, Paths = folder }, studio.CreateStyleFrameAsync),
            maker.Make("produce_film", s_make with { Title = "Produce a film", Idempotent = true, Paths = folder }, film.ProduceFilmAsync),
            maker.Make("regenerate_shot", s_make with { Title = "Make a shot anew", Destructive = true, Paths = folder }, studio.RegenerateShotAsync),
            maker.Make("animate_shot", s_make with { Title = "Animate a shot", Paths = folder }, studio.AnimateShotAsync),
            maker.Make(
                "assemble_film",
                new("Put the film together") { Destructive = true, Idempotent = true, TakesLong = true, Paths = folder, ProjectFiles = ["output", "music", "voice_over"] },
                finishing.AssembleFilmAsync),
            maker.Make("review_film", new("Look a film over") { Idempotent = true, TakesLong = true, Paths = folder, ProjectFiles = ["film"] }, finishing.ReviewFilmAsync),
            maker.Make("choose_candidate", new("Choose a candidate") { Idempotent = true, Paths = folder }, project.ChooseCandidateAsync),
            maker.Make(
                "score_consistency", new("Score pictures against references") { Idempotent = true, OpenWorld = true, Paths = ["images", "references"] }, score.ScoreConsistencyAsync),
            maker.Make(
                "compare_candidates", new("Compare two pictures") { Idempotent = true, OpenWorld = true, Paths = ["first", "second", "references"] }, score.CompareCandidatesAsync),
            maker.Make(
                "generate_image", s_make with { Title = "Make pictures", Paths = ["output", "project"], Sources = ["references"] }, media.GenerateImageAsync),
            maker.Make(
                "edit_image", s_make with { Title = "Change a picture", Paths = ["output", "project"], Sources = ["image", "mask", "references"] }, media.EditImageAsync),
            maker.Make(
                "upscale_image", s_make with { Title = "Enlarge a picture", Paths = ["output", "project"], Sources = ["image"] }, media.UpscaleImageAsync),
            maker.Make(
                "generate_video",
                s_make with { Title = "Make a clip", Paths = ["output", "project"], Sources = ["first_frame", "last_frame", "references", "video", "sound"] },
                media.GenerateVideoAsync),
            maker.Make("upload_file", new("Upload a file to a vendor") { OpenWorld = true, Paths = ["file"] }, media.UploadFileAsync),
            maker.Make("list_models", s_look with { Title = "Which models there are" }, models.ListModels),
            maker.Make("show_model", s_look with { Title = "One model in full" }, models.ShowModel),
            maker.Make("pick_model", s_look with { Title = "Pick a model" }, models.PickModelAsync),
            maker.Make("show_spend", s_look with { Title = "Where the money went", Paths = folder }, costs.ShowSpendAsync),
            maker.Make("set_budget", new("Set a budget") { Destructive = true, Idempotent = true, Paths = folder }, costs.SetBudgetAsync),
            maker.Make("list_jobs", s_look with { Title = "Which jobs there are", Paths = folder }, jobs.ListJobsAsync),
            maker.Make("get_job", s_look with { Title = "How far a job is", OpenWorld = true, Paths = folder }, jobs.GetJobAsync),
            maker.Make("wait_job", new("Wait for a job") { Idempotent = true, OpenWorld = true, Paths = folder }, jobs.WaitJobAsync),
            maker.Make("cancel_job", new("Stop a job") { Destructive = true, OpenWorld = true, Paths = folder }, jobs.CancelJobAsync),
            maker.Make("resume_job", new("Go on with a job") { OpenWorld = true, Paths = folder }, jobs.ResumeJobAsync),
        ];
        Functions = [.. Skills.Select(skill => skill.Function)];
    }

    /// <summary>The skills, in the order of a film's making.</summary>
    public IReadOnlyList<Skill> Skills { get; }

    /// <summary>Their functions. They answer compact JSON, or <see cref="ErrorContent"/> with what to do.</summary>
    public IReadOnlyList<AIFunction> Functions { get; }
}
