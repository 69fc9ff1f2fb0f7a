namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>How subtitles look that are written into the picture.</summary>
internal sealed record SubtitleLook
{
    /// <summary>Height of the letters in thousandths of the picture's shorter side, 10 to 200.</summary>
    public int Size { get; init; } = 48;

    /// <summary>As <c>#rrggbb</c>.</summary>
    public string Color { get; init; } = "#ffffff";

    /// <summary>Around the letters, as <c>#rrggbb</c>.</summary>
    public string Outline { get; init; } = "#000000";

    /// <summary><c>bottom</c>, <c>center</c> or <c>top</c>.</summary>
    public string Position { get; init; } = "bottom";
}
