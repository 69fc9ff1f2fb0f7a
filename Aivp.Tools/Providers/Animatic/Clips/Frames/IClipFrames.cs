namespace Aivp.Tools.Providers.Animatic.Clips.Frames;

/// <summary>A clip's pictures.</summary>
internal interface IClipFrames
{
    /// <summary>All of them are the first one.</summary>
    bool IsStill { get; }

    /// <summary>Draws a frame. Frame 0 is the first still and the last frame the last still, where there is one.</summary>
    /// <param name="index">From 0; drawn in rising order.</param>
    /// <param name="frame">Planes of brightness, blue and red, one after the other.</param>
    void Draw(int index, Memory<byte> frame);
}
