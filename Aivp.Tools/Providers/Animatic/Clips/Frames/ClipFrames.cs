using Aivp.Tools.Pipeline.Animating.Motion;
using Aivp.Tools.Providers.Animatic.Clips.Motion;

namespace Aivp.Tools.Providers.Animatic.Clips.Frames;

/// <summary>Draws a clip's frames: the camera's move over one still, or over two with a soft transition in the middle.</summary>
/// <param name="path">Where the camera looks.</param>
/// <param name="first">How the clip begins; null: the last still is all there is.</param>
/// <param name="last">How it ends; null: the first still is all there is.</param>
/// <param name="count">How many frames.</param>
internal sealed class ClipFrames(CameraPath path, StillView? first, StillView? last, int count) : IClipFrames
{
    // A person who moves is seen twice during the transition, so it is short: a third of the clip, and never more than a second.
    private const double LongestTransition = 0.34;
    private const int LongestTransitionFrames = 24;

    private byte[] _other = [];

    /// <inheritdoc/>
    public bool IsStill => path.IsStill && (first is null || last is null);

    /// <inheritdoc/>
    public void Draw(int index, Memory<byte> frame)
    {
        double moment = count == 1 ? 0 : (double)index / (count - 1);
        CameraPose pose = path.At(moment);

        // Seen from where the camera ends up, so that it arrives at the last still.
        CameraPose arriving = pose.From(path.At(1));
        double transition = Math.Min(LongestTransition, (double)LongestTransitionFrames / count);
        double share = Easing.InOut(0.5 + ((moment - 0.5) / transition));
        if (first is null || last is null)
        {
            (first ?? last!).Draw(first is null ? arriving : pose, frame);
        }
        else if (share is 0 or 1)
        {
            (share == 0 ? first : last).Draw(share == 0 ? pose : arriving, frame);
        }
        else
        {
            _other = _other.Length == frame.Length ? _other : new byte[frame.Length];
            first.Draw(pose, frame);
            last.Draw(arriving, _other);
            Mix(frame, _other, (int)Math.Round(share * 256));
        }
    }

    private static void Mix(Memory<byte> frame, byte[] other, int share)
    {
        const int Slice = 1 << 16;
        Parallel.For(0, (frame.Length + Slice - 1) / Slice, slice =>
        {
            Span<byte> target = frame.Span[(slice * Slice)..Math.Min(frame.Length, (slice + 1) * Slice)];
            ReadOnlySpan<byte> source = other.AsSpan(slice * Slice, target.Length);
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = (byte)(((target[i] * (256 - share)) + (source[i] * share) + 128) >> 8);
            }
        });
    }
}
