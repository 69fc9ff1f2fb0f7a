using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Local;
using Aivp.Tools.Skills;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Pipeline.Judging.Scoring;

/// <summary>Scores loose pictures against loose references with the local judge's eyes: no storyboard, no frame.</summary>
internal sealed class PictureScorer(ReferenceShelf shelf, PictureReadings readings, IOptions<LocalVisionOptions> options)
{
    /// <summary>What the scores are by.</summary>
    public string Name(PictureStyle style) => $"local/{LocalVisionJudge.VersionOf(options.Value.Faces, style)}";

    /// <summary>Scores each picture, in the order given.</summary>
    /// <exception cref="MediaException">A reference can't be read.</exception>
    /// <exception cref="Onnx.OnnxException">The networks can't be loaded.</exception>
    public async Task<IReadOnlyList<ScoredPicture>> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        List<CastReference> cast = [];
        foreach (IGrouping<string, ScoreReference> character in request.References.GroupBy(reference => reference.Name ?? ScoreSkills.Unnamed))
        {
            Figure[] figures = new Figure[character.Count()];
            foreach ((int i, ScoreReference reference) in character.Index())
            {
                figures[i] = (await shelf.ReferenceAsync(reference.File, cancellationToken)).Main;
            }

            cast.Add(new(character.Key, figures, figures, []));
        }

        Calibration calibration = Calibrations.For(request.Style, options.Value.Faces);
        CastGallery gallery = new(new(calibration, request.Style is PictureStyle.Photographic));
        List<ScoredPicture> scored = [];
        await foreach ((string file, PictureReading? reading, MediaException? problem) in readings.ReadAsync(request.Pictures, cast.Count, cancellationToken))
        {
            scored.Add(reading is null
                ? Unreadable(file, problem!)
                : Describe(file, cast, gallery.Match(reading.Figures, cast, []), calibration));
        }

        return scored;
    }

    /// <summary>A picture that can't be read: no score, and why.</summary>
    public static ScoredPicture Unreadable(string file, MediaException problem) => new(file, null, Likeness.Unsure, [], [], problem.Message);

    private static ScoredPicture Describe(string file, List<CastReference> cast, CastMatches matches, Calibration calibration)
    {
        List<string> defects = [];
        List<ScoredCharacter> characters = [];
        foreach ((int i, CastMatch match) in matches.Expected.Index())
        {
            bool pasted = match.Figure is { } figure && cast[i].Faces.Any(reference => CopyPaste.IsOf(figure, reference, calibration));
            defects.AddRange(LocalVerdict.Defects(match, pasted).Select(DefectCodes.Of));
            characters.Add(new(
                cast[i].Name,
                match.Figure is null ? null : Math.Round(match.Score, 4),
                match.Likeness,
                match.Resemblance?.Parts ?? new Dictionary<string, double>(),
                match.Figure is null ? null : Evidence(match.Figure),
                pasted ? $"{match.Reason}; the reference picture itself, pose and crop and all" : match.Reason));
        }

        Likeness verdict = Likeness.Same;
        if (characters.Exists(character => character.Verdict is Likeness.Different))
        {
            verdict = Likeness.Different;
        }
        else if (matches.Extras.Count > 0 || characters.Exists(character => character.Verdict is Likeness.Unsure))
        {
            verdict = Likeness.Unsure;
        }

        if (matches.Extras.Count > 0)
        {
            defects.Add(DefectCodes.Of(DefectKind.ExtraPerson));
        }

        IEnumerable<string> said =
        [
            .. characters.Select(character => cast.Count == 1 ? character.Reason : $"{character.Name}: {character.Reason}"),
            .. matches.Extras.Select(extra => $"more people than references: {extra.Reason}"),
        ];
        return new(file, characters.Min(character => character.Score ?? 0), verdict, characters, [.. defects.Distinct()], string.Join("; ", said));
    }

    private static FigureEvidence Evidence(Figure figure) => new(
        (int)figure.Bounds.Left,
        (int)figure.Bounds.Top,
        (int)Math.Round(figure.Bounds.Width),
        (int)Math.Round(figure.Bounds.Height),
        Math.Round(figure.Coverage, 4),
        figure.Face is null ? null : (int)Math.Round(figure.Face.Size));
}
