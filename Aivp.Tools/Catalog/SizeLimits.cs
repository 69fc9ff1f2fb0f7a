using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>What sizes a model makes that takes any within limits. What's null doesn't matter to it.</summary>
internal sealed record SizeLimits
{
    /// <summary>Both sides are multiples of this, in pixels.</summary>
    public int Multiple { get; init; } = 1;

    /// <summary>The shorter side at least, in pixels.</summary>
    public int? MinSide { get; init; }

    /// <summary>The longer side at most, in pixels.</summary>
    public int? MaxSide { get; init; }

    /// <summary>Width times height at least.</summary>
    public long? MinPixels { get; init; }

    /// <summary>Width times height at most.</summary>
    public long? MaxPixels { get; init; }

    /// <summary>The longer side to the shorter one, at most.</summary>
    public decimal? MaxRatio { get; init; }

    /// <summary>The size the model makes that's nearest to one, in the same shape.</summary>
    /// <exception cref="SkillArgumentException">It makes nothing of that shape.</exception>
    public PixelSize Fit(string model, PixelSize wanted)
    {
        double shorter = Math.Min(wanted.Width, wanted.Height);
        double longer = Math.Max(wanted.Width, wanted.Height);
        if (MaxRatio is decimal most && (decimal)(longer / shorter) > most)
        {
            throw new SkillArgumentException("size", string.Create(CultureInfo.InvariantCulture, $"{model} makes nothing longer than {most} to 1; {wanted} is."));
        }

        double scale = Math.Max(MinSide is int least ? Math.Max(1, least / shorter) : 1, MinPixels is long few ? Math.Sqrt(few / (shorter * longer)) : 1);
        scale = Math.Min(scale, Math.Min(MaxSide is int side ? side / longer : double.MaxValue, MaxPixels is long many ? Math.Sqrt(many / (shorter * longer)) : double.MaxValue));
        // Downwards where it must not grow: a pixel more than the most is refused.
        bool down = scale < 1;
        return new(Round(wanted.Width * scale, down), Round(wanted.Height * scale, down));
    }

    private int Round(double side, bool down) => Math.Max(1, (int)(down ? Math.Floor(side / Multiple) : Math.Round(side / Multiple, MidpointRounding.AwayFromZero))) * Multiple;
}
