namespace Aivp.Tools.Pipeline.Judging;

/// <summary>A figure's place in a picture, in pixels of the picture.</summary>
internal readonly record struct FigureBox(int X, int Y, int Width, int Height);
