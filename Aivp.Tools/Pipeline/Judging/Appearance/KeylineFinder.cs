using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>Finds the colours that a picture's keyline may have, by looking for thin light lines of one colour that have something dark directly at one side.</summary>
internal sealed class KeylineFinder
{
    private readonly RgbImage _image;
    private readonly int _longest;
    private readonly List<(Rgb Paper, Rgb Ink)> _sightings = [];

    private KeylineFinder(RgbImage image)
    {
        _image = image;
        _longest = (int)Math.Ceiling(AppearanceThresholds.KeylineReach * image.Height);
    }

    /// <summary>The keylines a picture may have, the most often seen first. Empty where there is no such line.</summary>
    public static IReadOnlyList<Keyline> Find(RgbImage image)
    {
        KeylineFinder finder = new(image);
        int step = Math.Max(1, image.Height / AppearanceThresholds.ScanLines);
        for (int y = step / 2; y < image.Height; y += step)
        {
            finder.Scan(y * image.Width, 1, image.Width);
        }

        for (int x = step / 2; x < image.Width; x += step)
        {
            finder.Scan(x, image.Width, image.Height);
        }

        return finder.Rank((int)(AppearanceThresholds.KeylineSightings * image.Height / step));
    }

    private void Scan(int start, int stride, int length)
    {
        int runStart = 0;
        Rgb runColour = At(start, stride, 0);
        for (int i = 1; i <= length; i++)
        {
            Rgb colour = i < length ? At(start, stride, i) : default;
            if (i < length && colour.DistanceTo(runColour) <= AppearanceThresholds.SameFlat)
            {
                continue;
            }

            if (i - runStart <= _longest && i - runStart >= 1 && runColour.Luma >= AppearanceThresholds.LightestInk)
            {
                See(runColour, start, stride, i, length, 1);
                See(runColour, start, stride, runStart - 1, length, -1);
            }

            runStart = i;
            runColour = colour;
        }
    }

    /// <summary>Looks past the end of a light run, over the blended pixel or two, for ink.</summary>
    private void See(Rgb paper, int start, int stride, int from, int length, int direction)
    {
        Rgb darkest = paper;
        for (int i = from, seen = 0; i >= 0 && i < length && seen < 3; i += direction, seen++)
        {
            Rgb colour = At(start, stride, i);
            darkest = colour.Luma < darkest.Luma ? colour : darkest;
        }

        if (darkest.Luma <= AppearanceThresholds.InkToPaper * paper.Luma)
        {
            _sightings.Add((paper, darkest));
        }
    }

    private List<Keyline> Rank(int enough)
    {
        List<Keyline> found = [];
        List<(Rgb Paper, Rgb Ink)> left = _sightings;
        for (int i = 0; i < AppearanceThresholds.PapersTried && left.Count >= enough; i++)
        {
            Rgb paper = Peak([.. left.Select(sighting => sighting.Paper)]);
            (Rgb Paper, Rgb Ink)[] near = [.. left.Where(sighting => sighting.Paper.DistanceTo(paper) <= AppearanceThresholds.SamePaper)];
            if (near.Length < enough)
            {
                break;
            }

            int[] distances = [.. near.Select(sighting => sighting.Paper.DistanceTo(paper)).Order()];
            int spread = distances[distances.Length / 2];
            found.Add(new(paper, Peak([.. near.Select(sighting => sighting.Ink)]), spread));
            left = [.. left.Where(sighting => sighting.Paper.DistanceTo(paper) > 2 * AppearanceThresholds.SamePaper)];
        }

        return found;
    }

    /// <summary>The most frequent colour, as the mean of what is near it: exact in a lossless picture, steady in a compressed one.</summary>
    private static Rgb Peak(Rgb[] colours)
    {
        int[] counts = new int[1 << 15];
        foreach (Rgb colour in colours)
        {
            counts[Bin(colour)]++;
        }

        int top = Array.IndexOf(counts, counts.Max());
        Rgb centre = Mean(colours.Where(colour => Bin(colour) == top));
        return Mean(colours.Where(colour => colour.DistanceTo(centre) <= AppearanceThresholds.SameFlat));
    }

    private static int Bin(Rgb colour) => ((colour.R >> 3) << 10) | ((colour.G >> 3) << 5) | (colour.B >> 3);

    private static Rgb Mean(IEnumerable<Rgb> colours)
    {
        (long r, long g, long b, long n) = (0, 0, 0, 0);
        foreach (Rgb colour in colours)
        {
            (r, g, b, n) = (r + colour.R, g + colour.G, b + colour.B, n + 1);
        }

        return new((byte)((r + n / 2) / n), (byte)((g + n / 2) / n), (byte)((b + n / 2) / n));
    }

    private Rgb At(int start, int stride, int i)
    {
        int p = 3 * (start + i * stride);
        return new(_image.Pixels[p], _image.Pixels[p + 1], _image.Pixels[p + 2]);
    }
}
