using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging.Onnx;
using Aivp.Tools.Pipeline.Judging.Scoring;
using Aivp.Tools.Prompts;

namespace Aivp.Tools.Skills;

/// <summary>Scoring over the judges.</summary>
internal sealed class ScoreSkills(PictureScorer local, PaletteScorer colours, PanelScorer panel, SubjectBenchmark benchmark, PromptLibrary prompts) : IScoreSkills
{
    /// <summary>What the character of references without a name is called.</summary>
    public const string Unnamed = "reference";

    /// <summary>Two pictures whose scores are nearer than this are equally good. Source: what scaling and compressing one picture changes.</summary>
    public const double Tie = 0.03;

    private static readonly HashSet<string> s_pictures = new([".png", ".jpg", ".jpeg", ".webp", ".gif"], StringComparer.OrdinalIgnoreCase);

    public async Task<ScoreReport> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        Check(request);
        (string judge, string? unavailable, IReadOnlyList<ScoredPicture> scored) = await ScoredAsync(request, cancellationToken);
        return new(judge, unavailable, [.. scored.OrderByDescending(picture => picture.Score ?? -1)]);
    }

    public async Task<ComparisonReport> CompareAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        Check(request);
        if (request.Pictures.Count != 2)
        {
            throw new SkillArgumentException("pictures", $"two are compared, not {request.Pictures.Count}; score ranks any number.");
        }

        (string judge, string? unavailable, IReadOnlyList<ScoredPicture> scored) = await ScoredAsync(request, cancellationToken);
        (ScoredPicture first, ScoredPicture second) = (scored[0], scored[1]);
        foreach (ScoredPicture picture in scored.Where(picture => picture.Score is null))
        {
            throw new MediaException($"{picture.File}: can't be compared: {picture.Reason}");
        }

        double margin = Math.Round(Math.Abs(first.Score!.Value - second.Score!.Value), 4);
        ScoredPicture better = first.Score >= second.Score ? first : second;
        string reason = (unavailable is null ? "" : $"{unavailable} ") + (margin < Tie ? "too close to say" : better.Reason);
        return new(judge, margin < Tie ? null : better.File, margin, first, second, reason);
    }

    public async Task<BenchmarkReport> BenchmarkAsync(string folder, PictureStyle style, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            throw new SkillArgumentException("benchmark", $"there is no folder {folder}.");
        }

        (string File, string Subject)[] pictures =
        [
            .. from subject in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
               from file in Directory.EnumerateFiles(subject).Order(StringComparer.Ordinal)
               where s_pictures.Contains(Path.GetExtension(file))
               select (file, Path.GetFileName(subject)),
        ];
        IGrouping<string, string>[] subjects = [.. pictures.GroupBy(picture => picture.Subject, picture => picture.File)];
        if (subjects.Length == 0 || !subjects.Any(subject => subject.Count() > 1) || pictures.Length - subjects.Max(subject => subject.Count()) < Discrimination.Candidates - 1)
        {
            throw new SkillArgumentException(
                "benchmark", $"{folder} has {pictures.Length} pictures of {subjects.Length} subjects. It needs a folder for each subject, one with two pictures, and seven pictures of others.");
        }

        try
        {
            return await benchmark.MeasureAsync(pictures, style, cancellationToken);
        }
        catch (OnnxException e)
        {
            throw new MissingToolException("ONNX Runtime", $"The local judge is unavailable: {e.Message}");
        }
    }

    private async Task<(string Judge, string? Unavailable, IReadOnlyList<ScoredPicture> Scored)> ScoredAsync(
        ScoreRequest request, CancellationToken cancellationToken)
    {
        using IDisposable? own = prompts.Use(request.PromptFolder);
        if (request.Judge != "local")
        {
            return (request.Judge, null, await panel.ScoreAsync(request, cancellationToken));
        }

        try
        {
            return (local.Name(request.Style), null, await local.ScoreAsync(request, cancellationToken));
        }
        catch (OnnxException e)
        {
            return (PaletteScorer.Name, $"The local judge is unavailable: {e.Message}", await colours.ScoreAsync(request, cancellationToken));
        }
    }

    private static void Check(ScoreRequest request)
    {
        if (request.Pictures.Count == 0)
        {
            throw new SkillArgumentException("pictures", "name at least one picture.");
        }

        if (request.References.Count == 0)
        {
            throw new SkillArgumentException("reference", "name at least one picture of the character, for example --reference ines-front.png=Ines.");
        }
    }
}
