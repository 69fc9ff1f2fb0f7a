using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Catalog.Routing;

/// <summary>Whether a model can do what's needed, and what one picture or clip of it costs.</summary>
internal static class Capability
{
    private static readonly TimeSpan s_usualDuration = TimeSpan.FromSeconds(5);

    /// <summary>What a model can't do of it; null: it can do all.</summary>
    public static string? Lack(ModelCard card, RouteNeeds needs) =>
        needs.References > (card.MaxReferences ?? int.MaxValue) ? string.Create(CultureInfo.InvariantCulture, $"takes at most {card.MaxReferences} reference pictures")
        : needs.Audio && card.For(ParameterRole.Audio) is null && card.Limits?.AlwaysSound is not true ? "makes no sound"
        : needs.Resolution is string wanted && !Makes(card, wanted) ? $"makes no {wanted}, as far as is known"
        : needs.Duration is TimeSpan duration && card.For(ParameterRole.Duration) is { } length && DurationChoice.For(length, duration) is null ? $"makes clips of {DurationChoice.List(length)}"
        : null;

    /// <summary>What one would cost.</summary>
    public static CostEstimate Estimate(ModelCard card, RouteNeeds needs)
    {
        bool isClip = card.Kind is ModelKind.Video;
        PixelSize usual = isClip ? new(1280, 720) : new(1024, 1024);
        try
        {
            return card.Estimate(InputComposer.Measure(card, new()
            {
                Size = needs.Size ?? (needs.Resolution is string fine && Resolution.Parse(fine, card.Kind) is Resolution resolution ? resolution.ToSize((double)usual.Width / usual.Height) : usual),
                Duration = isClip ? needs.Duration ?? s_usualDuration : null,
                Audio = isClip ? needs.Audio : null,
                Pictures = [.. Enumerable.Repeat("", needs.References)],
                PictureSizes = [.. Enumerable.Repeat(usual, needs.References)],
            }));
        }
        catch (SkillArgumentException e)
        {
            return new(null, e.Message);
        }
    }

    /// <summary>A model that doesn't say how fine it is isn't known to make it.</summary>
    private static bool Makes(ModelCard card, string wanted)
    {
        if (Resolution.Parse(wanted, card.Kind) is not Resolution resolution)
        {
            throw new SkillArgumentException("resolution", $"'{wanted}' is no resolution; write for example {(card.Kind is ModelKind.Video ? "720p" : "2K")}.");
        }

        PixelSize size = resolution.ToSize(card.Kind is ModelKind.Video ? 16 / 9.0 : 1);
        return card.For(ParameterRole.Resolution)?.Values is { } values
            ? Resolution.For(values.Select(value => value.ToString()), card.Kind, size)?.Holds(size) is true
            : card.Limits?.Size is { } limits && Holds(limits, size);
    }

    private static bool Holds(SizeLimits limits, PixelSize size) =>
        (limits.MaxSide is int side ? Math.Max(size.Width, size.Height) <= side : limits.MaxPixels is not null) && (limits.MaxPixels is not long pixels || (long)size.Width * size.Height <= pixels);
}
