using System.Globalization;
using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Onnx;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>
/// Says whether a frame plays where its scene does: what is around the figures is compared with the place without people and with the style frame. A place
/// in other light is a scene of its own with pictures of its own, so time of day and weather are compared with it. Catches another place or another style
/// altogether; near the figures, where little of the place is seen, it says nothing.
/// </summary>
internal sealed class SettingJudge(ReferenceShelf shelf) : IConsistencyJudge
{
    /// <inheritdoc/>
    public string Name => "setting";

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public bool AppliesTo(Expectation expected) =>
        expected.Style is not PictureStyle.CutOut && (expected.Background ?? expected.StyleFrame) is not null && IsWide(expected.Framing);

    /// <summary>Framings in which enough of the place is seen.</summary>
    public static bool IsWide(Framing framing) => framing is Framing.ExtremeLong or Framing.Long or Framing.MediumLong or Framing.Medium;

    /// <inheritdoc/>
    public async Task<Verdict> JudgeAsync(string picture, Expectation expected, CancellationToken cancellationToken)
    {
        string judge = $"{Name}/{Version}";
        try
        {
            SettingReading seen = await shelf.SettingAsync(picture, keep: false, cancellationToken);
            if (seen.Free < SettingCalibration.LeastFree)
            {
                return Verdict.Unscored(judge, "too little of the place can be seen");
            }

            List<(double Alike, string With)> likeness = [];
            foreach ((string? file, string name) in new[] { (expected.Background, "the place without people"), (expected.StyleFrame, "the style frame") })
            {
                if (file is not null)
                {
                    likeness.Add((SettingCalibration.Alike(seen, await shelf.SettingAsync(file, keep: true, cancellationToken)), name));
                }
            }

            return Of(judge, likeness.Max(), SettingCalibration.For(expected.Style));
        }
        catch (OnnxException e)
        {
            return Verdict.Unscored(judge, e.Message);
        }
    }

    private static Verdict Of(string judge, (double Alike, string With) best, Scale scale)
    {
        double score = Math.Round(scale.Score(best.Alike), 3);
        return scale.Of(best.Alike) switch
        {
            Likeness.Same => new(judge, score, [], [], Text($"as in {best.With} ({score:0.00})")),
            Likeness.Different => new(judge, Math.Min(score, LocalVisionJudge.FlawedFrame), [], [new(DefectKind.WrongSetting, null)], Text($"not where the scene plays: unlike {best.With} ({score:0.00})")),
            _ => Verdict.Unscored(judge, Text($"it can't be told whether it's the place ({score:0.00})")),
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
