using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Skills;

/// <summary>What is in a project, from its own files.</summary>
internal sealed class ProjectSkills(StoryboardReader reader, ProjectLedgers ledgers) : IProjectSkills
{
    public async Task<ProjectOverview> ListAsync(string project, CancellationToken cancellationToken)
    {
        Storyboard storyboard = await ReadAsync(project, cancellationToken);
        ProjectLogs files = new(storyboard.Folder);
        List<ProjectOverview.ShotLine> shots = [];
        foreach (Shot shot in storyboard.Shots)
        {
            List<ProjectOverview.FrameLine> frames = [];
            foreach (FrameId frame in shot.Frames)
            {
                (FrameLog? log, string status) = await FrameAsync(files, frame, cancellationToken);
                frames.Add(new(frame, status, log?.Score, log?.Candidates.Count ?? 0));
            }

            shots.Add(new(
                shot.Id, shot.Scene, shot.Duration.TotalSeconds, [.. shot.Cast.Select(member => member.Character).Distinct()], frames, IfThere(ProjectPaths.Clip(shot.Slug))));
        }

        return new(
            storyboard.Folder,
            storyboard.Name,
            [
                .. storyboard.Characters.Select(character => new ProjectOverview.CharacterLine(
                    character.Id, character.Name, [.. Enum.GetValues<PortraitView>().Select(view => IfThere(ProjectPaths.Portrait(character.Id, view))).OfType<string>()])),
            ],
            [
                .. storyboard.Scenes.Select(scene => new ProjectOverview.SceneLine(
                    scene.Id, scene.Name, [.. new[] { IfThere(ProjectPaths.Background(scene.Id)), IfThere(ProjectPaths.StyleFrame(scene.Id)) }.OfType<string>()])),
            ],
            shots,
            IfThere(ProjectPaths.Film),
            IfThere(ProjectPaths.ContactSheet),
            await BudgetAsync(storyboard.Folder, cancellationToken));

        string? IfThere(string file) => File.Exists(files.Full(file)) ? file : null;
    }

    public async Task<ShotDetails> ShowShotAsync(string project, string shot, CancellationToken cancellationToken)
    {
        Storyboard storyboard = await ReadAsync(project, cancellationToken);
        Shot found = storyboard.Shots.FirstOrDefault(one => one.Slug == shot || one.Id.ToString() == shot) ?? throw new SkillArgumentException(
            "shot", $"there is no shot {shot}; {NearestName.Hint(shot, [.. storyboard.Shots.Select(one => one.Id.ToString())])}");
        ProjectLogs files = new(storyboard.Folder);
        List<ShotDetails.FrameDetails> frames = [];
        foreach (FrameId frame in found.Frames)
        {
            (FrameLog? log, string status) = await FrameAsync(files, frame, cancellationToken);
            string file = ProjectPaths.Frame(frame);
            frames.Add(new(
                frame,
                status,
                File.Exists(files.Full(file)) ? file : null,
                log?.Reason,
                log?.Threshold,
                log?.Model,
                log?.Prompt,
                log?.CostUsd ?? 0,
                [
                    .. (log?.Candidates ?? []).Select((candidate, i) => new ShotDetails.CandidateDetails(
                        i + 1, File.Exists(files.Full(candidate.File)) ? candidate.File : null, i == log!.Selected && status is not "own", candidate.Score, candidate.Reason, candidate.Seed, candidate.CostUsd)
                    {
                        Model = candidate.Model,
                        ModelChoice = candidate.ModelChoice,
                    }),
                ])
            {
                ModelChoice = log?.ModelChoice,
            });
        }

        return new(
            storyboard.Folder,
            found.Id,
            found.Slug,
            found.Source.File,
            found.Scene,
            $"{Words(found.Camera.Framing)}, {Words(found.Camera.Angle)}",
            found.Duration.TotalSeconds,
            [.. found.Cast.Select(member => member.Name).Distinct()],
            found.FirstFrameText,
            found.LastFrameText,
            found.MotionText,
            found.Audio.Dialogue,
            frames,
            await ClipAsync(files, found, cancellationToken));
    }

    private static async Task<ShotDetails.ClipDetails?> ClipAsync(ProjectLogs files, Shot shot, CancellationToken cancellationToken)
    {
        string file = ProjectPaths.Clip(shot.Slug);
        if (!File.Exists(files.Full(file)))
        {
            return null;
        }

        ClipLog? log = await files.ReadAsync(ProjectPaths.ClipLog(shot.Slug), ProjectJson.Readable.ClipLog, cancellationToken);
        return new(file, log?.Model, log?.Prompt, log?.Seed, log?.CostUsd ?? 0) { ModelChoice = log?.ModelChoice };
    }

    private static async Task<(FrameLog? Log, string Status)> FrameAsync(ProjectLogs files, FrameId frame, CancellationToken cancellationToken)
    {
        FrameLog? log = await files.ReadAsync(ProjectPaths.ImageLog(frame.ToString()), ProjectJson.Readable.FrameLog, cancellationToken);
        string? held = await files.Sha256Async(ProjectPaths.Frame(frame), cancellationToken);
        return (log, held switch
        {
            null => "missing",
            _ when log is null || (held != log.Sha256 && held != log.ReplacesSha256) => "own",
            _ => log.Status == "completed" ? "accepted" : "needs_review",
        });
    }

    // To look mustn't leave an empty ledger behind.
    private async Task<Budget?> BudgetAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(folder, ".aivp")))
        {
            return null;
        }

        ProjectJobs jobs = await ledgers.OpenAsync(folder, cancellationToken);
        return await jobs.Ledger.GetBudgetAsync(jobs.Project, cancellationToken);
    }

    private async Task<Storyboard> ReadAsync(string project, CancellationToken cancellationToken)
    {
        StoryboardReading reading = await reader.ReadAsync(project, cancellationToken);
        return reading.Storyboard ?? throw new ProjectException(reading.Findings);
    }

    // "MediumCloseUp" is "medium close up".
    private static string Words<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));
}
