using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Tells a drawing of flat paints from a photograph or a model's picture, where no figure gives it away.</summary>
internal static class DrawnPicture
{
    /// <summary>
    /// Whether a picture consists of flat or evenly blended areas with sharp edges between them. Photographs and models' pictures have grain,
    /// so their neighbouring pixels differ a little nearly everywhere. An empty place may have few edges, but then it is calm all over.
    /// </summary>
    public static bool IsDrawn(RgbImage image)
    {
        int calm = 0;
        int sharp = 0;
        int all = 0;
        for (int y = 0; y < image.Height; y += 2)
        {
            ReadOnlySpan<byte> row = image.Row(y);
            for (int i = 3; i + 2 < row.Length; i += 3, all++)
            {
                int step = Math.Max(Math.Abs(row[i] - row[i - 3]), Math.Max(Math.Abs(row[i + 1] - row[i - 2]), Math.Abs(row[i + 2] - row[i - 1])));
                calm += step <= 1 ? 1 : 0;
                sharp += step >= AppearanceThresholds.SharpStep ? 1 : 0;
            }
        }

        return calm >= AppearanceThresholds.CalmShare * all && (sharp >= AppearanceThresholds.SharpShare * all || calm >= AppearanceThresholds.BareShare * all);
    }
}
