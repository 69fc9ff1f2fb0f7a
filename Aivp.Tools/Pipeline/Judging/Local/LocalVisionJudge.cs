using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Onnx;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>
/// A judge that knows a face from a face, on the user's own machine. It ranks candidates and catches gross failures: the wrong person, somebody too
/// many, other clothes, a pasted reference. It isn't a proof of identity, and where a picture can't show who somebody is, it says so.
/// </summary>
internal sealed class LocalVisionJudge(
    ReferenceShelf shelf, CastReader cast, PaletteFallback fallback, IOptions<LocalVisionOptions> options) : IConsistencyJudge
{
    /// <summary>A frame with somebody too many, or a pasted reference, is at best this good: below any threshold, above the wrong person.</summary>
    public const double FlawedFrame = 0.5;

    private const string Method = "1";

    /// <inheritdoc/>
    public string Name => "local";

    /// <summary>
    /// The method and what it depends on. Whether the library is there is left out on purpose: fetching it must not make every chosen frame of a
    /// film out of date, and with it the clips that were paid for.
    /// </summary>
    public string Version => VersionOf(options.Value.Faces, options.Value.Style);

    /// <summary>The version for one network and one style.</summary>
    public static string VersionOf(FaceNetwork faces, PictureStyle style) => $"{Method}-{faces}-{style}".ToLowerInvariant();

    /// <inheritdoc/>
    public bool AppliesTo(Expectation expected) => expected.Style is not PictureStyle.CutOut;

    /// <inheritdoc/>
    public async Task<Verdict> JudgeAsync(string picture, Expectation expected, CancellationToken cancellationToken)
    {
        string judge = $"{Name}/{Version}";
        if (expected.Figures.Count == 0)
        {
            return Verdict.Unscored(judge, "nobody is expected in this frame, so there is nobody to compare");
        }

        try
        {
            PictureReading reading = await shelf.ReadAsync(picture, expected.Figures.Count(ShowsFace), cancellationToken);
            CastReference[] members = await ReadAsync(expected.Figures, cancellationToken);
            CastReference[] others = await ReadAsync(expected.Others, cancellationToken);
            PictureStyle style = expected.Style ?? options.Value.Style;
            Calibration calibration = Calibrations.For(style, options.Value.Faces);
            CastGallery gallery = new(new(calibration, style is PictureStyle.Photographic));
            return LocalVerdict.Of(judge, expected, members, gallery.Match(reading.Figures, members, others), calibration);
        }
        catch (OnnxException e)
        {
            return Verdict.Unscored(judge, await fallback.DescribeAsync(picture, expected, e.Message, cancellationToken));
        }
    }

    private static bool ShowsFace(ExpectedFigure figure) => figure.Appearance.Facing is not Facing.Away;

    private async Task<CastReference[]> ReadAsync(IReadOnlyList<ExpectedFigure> figures, CancellationToken cancellationToken)
    {
        CastReference[] read = new CastReference[figures.Count];
        for (int i = 0; i < read.Length; i++)
        {
            read[i] = await cast.ReadAsync(figures[i], cancellationToken);
        }

        return read;
    }
}
