using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Skills;

/// <summary>The film skills over the pipeline.</summary>
internal sealed class FilmSkills(StoryboardReader reader, FilmPipeline pipeline, ProductionOpener opener, ProjectLedgers ledgers) : IFilmSkills
{
    public async Task<ProjectCheck> CheckAsync(string project, CancellationToken cancellationToken)
    {
        StoryboardReading reading = await reader.ReadAsync(project, cancellationToken);
        IReadOnlyList<Finding> findings = reading.Findings;
        if (reading.Storyboard is { } storyboard)
        {
            try
            {
                FramePlanner.Plan(storyboard);
            }
            catch (ProjectException e)
            {
                findings = [.. findings, .. e.Findings];
            }
        }

        return new(project, reading.Scenes, reading.Characters, reading.Shots, findings);
    }

    public async Task<FilmPlan> PlanAsync(string project, ProduceOptions options, CancellationToken cancellationToken)
    {
        Storyboard storyboard = await opener.ReadAsync(project, options, cancellationToken);
        using IDisposable scope = ProjectScope.Enter(storyboard.Folder);
        (Makers makers, Makers? heroes) = await opener.CastAsync(storyboard, options with { DryRun = true }, await ledgers.FindAsync(storyboard.Folder, cancellationToken), cancellationToken);
        ModelCard images = makers.ImageModel;
        IReadOnlyList<FrameNode> frames = FramePlanner.Select(FramePlanner.Plan(storyboard), options.Shots);
        return new(
            storyboard.Name,
            images.Id,
            [.. frames.Select((frame, i) => new FramePlanStep(
                i + 1, frame.Id, frame.Shot.Id, frame.Scene.Id, frame.Mode, [.. frame.Needs], [.. frame.References.Select(reference => reference.Name)], Estimate(frame)))],
            options.Candidates ?? ProduceOptions.UsualCandidates,
            frames.Sum(Estimate),
            frames.DistinctBy(frame => frame.Shot).Where(frame => options.Wants(frame.Shot.Id)).Sum(frame => Clip(frame.Shot, frame.Size)));


        decimal Clip(Shot shot, PixelSize size)
        {
            ModelCard model = ((shot.IsPrimary ? heroes : null) ?? makers).VideoModel;
            return ClipParts.Of(shot, model).Sum(part => model.EstimateUsd(size, part.Length));
        }

        decimal Estimate(FrameNode frame) => images.EstimateUsd(frame.Size, null) * (options.Candidates ?? ProduceOptions.UsualCandidates);
    }

    public async Task<ProductionReport> ProduceAsync(
        string project, ProduceOptions options, IProgress<FilmEvent> progress, CancellationToken cancellationToken)
    {
        options.Check();
        Storyboard storyboard = await opener.ReadAsync(project, options, cancellationToken);
        return await ProduceAsync(storyboard, options, progress, cancellationToken);
    }

    public async Task<ImpactReport> ImpactAsync(string project, IReadOnlyList<string> changed, ProduceOptions options, CancellationToken cancellationToken)
    {
        options.Check();
        Storyboard storyboard = await opener.ReadAsync(project, options, cancellationToken);
        string[] files = [.. changed.Select(file => FileOf(storyboard.Folder, file)).Distinct()];
        ProduceOptions now = options with { DryRun = true };
        IReadOnlyList<PieceEstimate> already = (await ProduceAsync(storyboard, now, new Progress<FilmEvent>(), cancellationToken)).WouldMake;
        IReadOnlyList<PieceEstimate> then = (await ProduceAsync(storyboard, now with { Changed = files }, new Progress<FilmEvent>(), cancellationToken)).WouldMake;
        HashSet<string> known = [.. already.Select(piece => piece.File)];
        return new(storyboard.Folder, files, [.. then.Where(piece => !known.Contains(piece.File))], already);
    }

    private Task<ProductionReport> ProduceAsync(
        Storyboard storyboard, ProduceOptions options, IProgress<FilmEvent> progress, CancellationToken cancellationToken) =>
        opener.RunAsync(storyboard, options, progress, production => pipeline.ProduceAsync(production, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<string>> CleanAsync(string project, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(project, ProjectPaths.Shots)))
        {
            throw new SkillArgumentException("project", $"there is no {ProjectPaths.Shots} in {project}; name a project's folder.");
        }

        string folder = Path.GetFullPath(project);
        using RunLock run = RunLock.Enter(folder);
        IReadOnlyList<string> removed = await new Leftovers(folder).RemoveAsync(cancellationToken);
        if (!run.IsAlone)
        {
            // Another run may be about to copy what it has just made.
            return removed;
        }

        ProjectJobs jobs = await ledgers.OpenAsync(folder, cancellationToken);
        IReadOnlyList<string> forgotten = await jobs.ForgetFreeAsync(removed.Select(Path.GetFileNameWithoutExtension).OfType<string>().ToHashSet(), cancellationToken);
        return [.. removed, .. forgotten.Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))];
    }

    /// <summary>A file of the project, relative to it.</summary>
    private static string FileOf(string folder, string given)
    {
        string[] places = [Path.GetFullPath(given, folder), Path.GetFullPath(given)];
        string? found = places.FirstOrDefault(file => File.Exists(file) && !Path.GetRelativePath(folder, file).StartsWith("..", StringComparison.Ordinal));
        if (found is not null)
        {
            return Path.GetRelativePath(folder, found).Replace('\\', '/');
        }

        string[] known = [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        throw new SkillArgumentException("changed", $"there is no file {given} in the project; {NearestName.Hint(given.Replace('\\', '/'), known)}");
    }
}
