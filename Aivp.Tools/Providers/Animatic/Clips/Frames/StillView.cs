using Aivp.Tools.Providers.Animatic.Clips.Motion;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Clips.Frames;

/// <summary>A still that a camera looks at.</summary>
internal sealed class StillView(YuvPicture still)
{
    // Of colour samples: on the left of the two brightness samples they stand for.
    private const double LeftOfPair = -0.25;

    private readonly PlaneWarper _warper = new();

    /// <summary>The frame's size.</summary>
    public PixelSize Size => new(still.Luma.Width, still.Luma.Height);

    /// <summary>Draws what the camera sees: planes of brightness, blue and red, one after the other.</summary>
    public void Draw(CameraPose pose, Memory<byte> frame)
    {
        int luma = still.Luma.Samples.Length;
        int chroma = still.Blue.Samples.Length;
        AxisMap columns = new(still.Blue.Width, pose.Zoom, pose.X, LeftOfPair);
        AxisMap rows = new(still.Blue.Height, pose.Zoom, pose.Y, 0);
        _warper.Warp(still.Luma, new(still.Luma.Width, pose.Zoom, pose.X, 0), new(still.Luma.Height, pose.Zoom, pose.Y, 0), frame[..luma]);
        _warper.Warp(still.Blue, columns, rows, frame.Slice(luma, chroma));
        _warper.Warp(still.Red, columns, rows, frame.Slice(luma + chroma, chroma));
    }
}
