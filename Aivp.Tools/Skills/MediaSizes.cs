using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>Finds out how large an order's picture or clip is to be.</summary>
internal static class MediaSizes
{
    private const int LongerSide = 1024;

    // The same shape as a clip has unless told otherwise: a keyframe that's cut to another one loses heads.
    private static readonly PixelSize s_landscape = new(1024, 576);

    /// <summary>Whether a size was asked for at all.</summary>
    public static bool IsGiven(MediaOrder order) => (order.Size ?? order.AspectRatio ?? order.Resolution) is not null || order.Width is not null || order.Height is not null;

    /// <summary>The size.</summary>
    /// <param name="order">The order.</param>
    /// <param name="kind">Of what.</param>
    /// <param name="source">The picture to start from, whose shape it has unless told otherwise; null: none.</param>
    /// <exception cref="SkillArgumentException">What's asked contradicts itself, or is no size.</exception>
    public static PixelSize Of(MediaOrder order, ModelKind kind, string? source)
    {
        bool inPixels = order.Width is not null || order.Height is not null;
        bool byRatio = order.AspectRatio is not null || order.Resolution is not null;
        if ((order.Size is not null ? 1 : 0) + (inPixels ? 1 : 0) + (byRatio ? 1 : 0) > 1)
        {
            throw new SkillArgumentException("size", "give a size, or width and height, or an aspect ratio and a resolution; not several of them.");
        }

        if (inPixels)
        {
            return order is { Width: > 0 and <= 16384 and int width, Height: > 0 and <= 16384 and int height }
                ? new(width, height)
                : throw new SkillArgumentException("width", "width and height belong together, from 1 to 16384 pixels.");
        }

        if (order.Size is string name)
        {
            return Named(name) ?? throw new SkillArgumentException(
                "size", $"'{name}' is no size; write square, portrait, landscape or pixels such as 1280x720.");
        }

        PixelSize shape = source is not null && PictureSize.Of(source) is PixelSize own ? own : s_landscape;
        return byRatio || kind is ModelKind.Video ? OfRatio(order, kind, shape) : shape;
    }

    private static PixelSize OfRatio(MediaOrder order, ModelKind kind, PixelSize shape)
    {
        double ratio = order.AspectRatio is not string text ? (double)shape.Width / shape.Height
            : SizeChoice.Ratio(text) ?? throw new SkillArgumentException("aspect_ratio", $"'{text}' is no ratio; write for example 16:9.");
        if (order.Resolution is string resolution)
        {
            return (Resolution.Parse(resolution, kind) ?? throw new SkillArgumentException(
                "resolution", $"'{resolution}' is no resolution; write for example {(kind is ModelKind.Video ? "720p" : "2K")}.")).ToSize(ratio);
        }

        return kind is ModelKind.Video ? Resolution.Parse("720p", kind)!.ToSize(ratio)
            : ratio >= 1 ? new(LongerSide, Even(LongerSide / ratio)) : new(Even(LongerSide * ratio), LongerSide);
    }

    private static PixelSize? Named(string name) => name switch
    {
        "square" => new(LongerSide, LongerSide),
        "landscape" => s_landscape,
        "portrait" => new(s_landscape.Height, s_landscape.Width),
        _ => SizeChoice.Parse(name),
    };

    private static int Even(double length) => Math.Max(2, (int)Math.Round(length / 2) * 2);
}
