using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog;

/// <summary>What a model wants of the pictures that it works from. What's null doesn't matter to it.</summary>
internal sealed record InputPictureLimits
{
    /// <summary>The shorter side at least, in pixels.</summary>
    public int? MinSide { get; init; }

    /// <summary>The longer side at most, in pixels.</summary>
    public int? MaxSide { get; init; }

    /// <summary>Width times height at most.</summary>
    public long? MaxPixels { get; init; }

    /// <summary>The longer side to the shorter one, at most.</summary>
    public decimal? MaxRatio { get; init; }

    /// <summary>A file's size at most, in bytes.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Refuses a picture that the vendor would refuse.</summary>
    /// <exception cref="SkillArgumentException">It's outside the limits; says which.</exception>
    public void Check(string model, PixelSize size)
    {
        int shorter = Math.Min(size.Width, size.Height);
        int longer = Math.Max(size.Width, size.Height);
        string? wrong = shorter < MinSide ? $"at least {MinSide} pixels on the shorter side"
            : longer > MaxSide ? $"at most {MaxSide} pixels on the longer side"
            : (long)size.Width * size.Height > MaxPixels ? string.Create(CultureInfo.InvariantCulture, $"at most {MaxPixels / 1_000_000m:0.##} megapixels")
            : shorter > 0 && (decimal)longer / shorter > MaxRatio ? string.Create(CultureInfo.InvariantCulture, $"at most {MaxRatio} times as wide or high")
            : null;
        if (wrong is not null)
        {
            throw new SkillArgumentException("file", $"{model} works from pictures of {wrong}; this one is {size}.");
        }
    }

    /// <summary>Refuses a file that the vendor would refuse.</summary>
    /// <exception cref="SkillArgumentException">It's too large.</exception>
    public void Check(string model, long bytes)
    {
        if (bytes > MaxBytes)
        {
            throw new SkillArgumentException("file", string.Create(
                CultureInfo.InvariantCulture, $"{model} works from files of at most {MaxBytes / 1048576m:0.#} MB; this one has {bytes / 1048576m:0.#} MB."));
        }
    }
}
