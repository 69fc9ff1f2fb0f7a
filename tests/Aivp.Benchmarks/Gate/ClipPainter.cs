using System.Globalization;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating.Motion;
using Aivp.Tools.Providers.Animatic.Clips.Frames;
using Aivp.Tools.Providers.Animatic.Clips.Motion;
using Aivp.Tools.Storyboards;

namespace Aivp.Benchmarks.Gate;

/// <summary>Makes clips out of a right still and a wrong one, with the animatic artist's camera.</summary>
internal sealed class ClipPainter(IMediaEngine media, PixelSize size)
{
    private const int Rate = 24;

    /// <param name="right">The keyframe.</param>
    /// <param name="wrong">The same with somebody else in it; null: no fault that needs one.</param>
    /// <param name="fault">What is planted.</param>
    /// <param name="motion">What the camera does.</param>
    /// <param name="seconds">The clip's length.</param>
    /// <param name="output">An MP4 file.</param>
    /// <param name="cancellationToken">Kills the encoder.</param>
    public async Task PaintAsync(string right, string? wrong, PlantedFault fault, string motion, int seconds, string output, CancellationToken cancellationToken)
    {
        StillView first = await LoadAsync(right, cancellationToken);
        StillView? other = wrong is null ? null : await LoadAsync(wrong, cancellationToken);
        TimeSpan duration = TimeSpan.FromSeconds(seconds);
        CameraPath path = new(MotionReader.Read(motion, duration) ?? [], duration, 1, 1);
        int frames = seconds * Rate;
        await media.RenderAsync(
            [
                "-f", "rawvideo", "-pix_fmt", "yuv420p", "-video_size", $"{size.Width}x{size.Height}", "-framerate", Rate.ToString(CultureInfo.InvariantCulture), "-i", "pipe:0",
                "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-g", "48", "-threads", "2", "-pix_fmt", "yuv420p",
            ],
            async (stream, token) =>
            {
                byte[] frame = new byte[YuvPicture.FrameBytes(size)];
                byte[] behind = new byte[frame.Length];
                for (int i = 0; i < frames; i++)
                {
                    Draw(i, frames);
                    await stream.WriteAsync(frame, token);
                }

                void Draw(int index, int count)
                {
                    int shown = fault is PlantedFault.Freeze ? Math.Min(index, count * 2 / 5) : index;
                    CameraPose pose = path.At((double)shown / (count - 1));
                    first.Draw(pose, frame);
                    double share = Share(fault, (double)index / (count - 1));
                    if (share > 0 && other is not null)
                    {
                        other.Draw(pose, behind);
                        Mix(frame, behind, share);
                    }

                    Light(fault, frame, index, count);
                }
            },
            output,
            cancellationToken);
    }

    private static double Share(PlantedFault fault, double moment) => fault switch
    {
        PlantedFault.Swap => moment >= 0.4 ? 1 : 0,
        PlantedFault.LateSwap => moment >= 0.9 ? 1 : 0,
        PlantedFault.ExtraPerson or PlantedFault.MissingPerson => moment >= 0.5 ? 1 : 0,
        PlantedFault.Drift => moment,
        _ => 0,
    };

    private static void Mix(byte[] frame, byte[] other, double share)
    {
        for (int i = 0; i < frame.Length; i++)
        {
            frame[i] = (byte)Math.Round((frame[i] * (1 - share)) + (other[i] * share));
        }
    }

    private void Light(PlantedFault fault, byte[] frame, int index, int count)
    {
        int luma = size.Width * size.Height;
        if (fault is PlantedFault.Black && index >= count * 3 / 5 && index < (count * 3 / 5) + 6)
        {
            frame.AsSpan(0, luma).Fill(16);
            frame.AsSpan(luma).Fill(128);
        }
        else if (fault is PlantedFault.Flicker && index >= count / 2 && index < (count / 2) + Rate && index % 3 == 0)
        {
            for (int i = 0; i < luma; i++)
            {
                frame[i] = (byte)(16 + ((frame[i] - 16) * 85 / 100));
            }
        }
    }

    private async Task<StillView> LoadAsync(string file, CancellationToken cancellationToken) =>
        new(YuvPicture.From((await media.DecodeAsync(file, cancellationToken)).Cover(size)));
}
