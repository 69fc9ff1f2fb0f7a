using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Local;
using Aivp.Tools.Skills;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Pipeline.Judging.Scoring;

/// <summary>Measures the local judge on labelled pictures. The numbers follow from the pictures alone: draws are seeded.</summary>
internal sealed class SubjectBenchmark(PictureReadings readings, IOptions<LocalVisionOptions> options)
{
    private const int Draws = 20;
    private const int Seed = 1;

    /// <summary>Measures.</summary>
    /// <param name="pictures">Each picture's file and subject. Eight subjects' worth of pictures at least.</param>
    /// <param name="style">What the pictures look like.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="MediaException">A picture can't be read: a benchmark that left pictures out would measure something else.</exception>
    /// <exception cref="Onnx.OnnxException">The networks can't be loaded.</exception>
    public async Task<BenchmarkReport> MeasureAsync(
        IReadOnlyList<(string File, string Subject)> pictures, PictureStyle style, CancellationToken cancellationToken)
    {
        List<Figure> figures = [];
        await foreach ((_, PictureReading? reading, MediaException? problem) in readings.ReadAsync([.. pictures.Select(picture => picture.File)], 1, cancellationToken))
        {
            figures.Add(reading?.Main ?? throw problem!);
        }

        FigureComparer comparer = new(Calibrations.For(style, options.Value.Faces), style is PictureStyle.Photographic);
        double[,] likeness = new double[figures.Count, figures.Count];
        for (int reference = 0; reference < figures.Count; reference++)
        {
            CastReference cast = new(pictures[reference].Subject, [figures[reference]], [figures[reference]], []);
            for (int other = 0; other < figures.Count; other++)
            {
                likeness[reference, other] = comparer.Compare(figures[other], cast).Score;
            }
        }

        return Report([.. pictures.Select(picture => picture.Subject)], likeness, style);
    }

    private BenchmarkReport Report(string[] subjects, double[,] likeness, PictureStyle style)
    {
        List<double> same = [], different = [];
        for (int i = 0; i < subjects.Length; i++)
        {
            for (int j = i + 1; j < subjects.Length; j++)
            {
                (subjects[i] == subjects[j] ? same : different).Add(likeness[i, j]);
            }
        }

        Ranking[] rankings = [.. Discrimination.Rank(subjects, (reference, other) => likeness[reference, other], Draws, Seed)];
        return new(
            $"local/{LocalVisionJudge.VersionOf(options.Value.Faces, style)}",
            Share(rankings),
            Math.Round(Discrimination.Auc(same, different), 4),
            Math.Round(Discrimination.ConfidentHalf(rankings), 4),
            Math.Round(Pairwise(subjects, likeness), 4),
            subjects.Length,
            rankings.Length,
            subjects.GroupBy(subject => subject).ToDictionary(
                group => group.Key,
                group => new SubjectResult(group.Count(), group.Count() == 1 ? null : Share([.. rankings.Where(ranking => ranking.Subject == group.Key)]))));
    }

    private static double Share(IReadOnlyCollection<Ranking> rankings) => Math.Round(rankings.Average(ranking => ranking.Right ? 1.0 : 0), 4);

    private static double Pairwise(string[] subjects, double[,] likeness)
    {
        List<double> shares = [];
        for (int reference = 0; reference < subjects.Length; reference++)
        {
            int[] others = [.. Enumerable.Range(0, subjects.Length).Where(other => other != reference)];
            double[] own = [.. others.Where(other => subjects[other] == subjects[reference]).Select(other => likeness[reference, other])];
            if (own.Length > 0)
            {
                shares.Add(Discrimination.Auc(own, [.. others.Where(other => subjects[other] != subjects[reference]).Select(other => likeness[reference, other])]));
            }
        }

        return shares.Average();
    }
}
