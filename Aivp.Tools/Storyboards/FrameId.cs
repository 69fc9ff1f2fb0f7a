using System.Text.Json.Serialization;

namespace Aivp.Tools.Storyboards;

/// <summary>One keyframe: a shot's slug and which end of the shot it is, for example <c>shot-02-ff</c>.</summary>
/// <param name="Shot">The shot's slug, for example <c>shot-02</c>.</param>
/// <param name="Kind">First (<c>ff</c>) or last (<c>lf</c>).</param>
[JsonConverter(typeof(AsString<FrameId>))]
public readonly record struct FrameId(string Shot, FrameKind Kind) : IStringId<FrameId>
{
    /// <inheritdoc/>
    public static FrameId FromString(string text) => text switch
    {
        _ when text.EndsWith("-ff", StringComparison.Ordinal) => new(text[..^3], FrameKind.First),
        _ when text.EndsWith("-lf", StringComparison.Ordinal) => new(text[..^3], FrameKind.Last),
        _ => throw new FormatException($"'{text}' is not a frame; write shot-02-ff or shot-02-lf."),
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Shot}-{(Kind is FrameKind.First ? "ff" : "lf")}";
}
