namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>The contact sheet's measures, in pixels.</summary>
internal static class SheetLayout
{
    public const int Width = 1760;
    public const int Margin = 48;
    public const int Head = 150;

    /// <summary>The column with the shot's facts.</summary>
    public const int Facts = 268;

    public const int ThumbWidth = 320;
    public const int Gap = 20;
    public const int PerRow = 4;

    /// <summary>Above a frame's pictures: its name, its state and why.</summary>
    public const int Caption = 34;

    /// <summary>Below a picture: score and remark.</summary>
    public const int Below = 46;

    public const int Between = 30;

    /// <summary>A page that is longer is hard to look at and slow to draw.</summary>
    public const int LongestPage = 9000;

    public static int ThumbHeight(double ratio) => (int)Math.Clamp(Math.Round(ThumbWidth / ratio), 120, 480);

    public static int Height(SheetFrame frame, int thumbHeight) =>
        Caption + (Rows(frame) * (thumbHeight + Below));

    public static int Height(SheetShot shot, int thumbHeight) =>
        Math.Max(shot.Frames.Sum(frame => Height(frame, thumbHeight)), 190) + Between;

    public static int Rows(SheetFrame frame) => Math.Max(1, (frame.Candidates.Count + PerRow - 1) / PerRow);
}
