using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Judging.Sampling;

/// <summary>Cuts crops out of pictures as networks want them: any turn and scale, floats, three numbers a pixel.</summary>
internal static class Sampler
{
    /// <summary>Fills a crop.</summary>
    /// <param name="picture">Where it's cut from.</param>
    /// <param name="toPicture">Where the crop's pixels lie in the picture.</param>
    /// <param name="width">The crop's width; its height follows from the length.</param>
    /// <param name="crop">R, G, B, 0 to 255, rows from the top.</param>
    /// <param name="outside">What lies beyond the picture, 0 to 255.</param>
    public static void Fill(Pyramid picture, Affine toPicture, int width, Span<float> crop, float outside = 0)
    {
        RgbImage source = picture.For(toPicture.Scale, out int level);
        double shrink = 1.0 / (1 << level);
        int samples = toPicture.Scale * shrink > 1.001 ? 2 : 1;
        double step = 1.0 / samples, first = step / 2;
        double a = toPicture.A * shrink, b = toPicture.B * shrink, c = toPicture.C * shrink, d = toPicture.D * shrink;
        Point2 right = new(a * step, c * step), down = new(b * step, d * step);
        Vector128<float> border = Vector128.Create(outside);
        for (int y = 0, height = crop.Length / (3 * width); y < height; y++)
        {
            double cropY = y + first;
            Point2 start = new((a * first) + (b * cropY) + (toPicture.X * shrink) - 0.5, (c * first) + (d * cropY) + (toPicture.Y * shrink) - 0.5);
            Row(source, start, right, down, samples, crop.Slice(3 * width * y, 3 * width), border);
        }
    }

    // From one sample to the next it's a step to the right, from one row of samples to the next one down.
    private static void Row(RgbImage source, Point2 start, Point2 right, Point2 down, int samples, Span<float> row, Vector128<float> border)
    {
        ref byte pixels = ref MemoryMarshal.GetArrayDataReference(source.Pixels);
        float share = 1f / (samples * samples);
        for (int at = 0, x = 0; at < row.Length; at += 3, x += samples)
        {
            double placeX = start.X + (right.X * x), placeY = start.Y + (right.Y * x);
            Vector128<float> sum = At(source, ref pixels, placeX, placeY, border);
            if (samples == 2)
            {
                sum += At(source, ref pixels, placeX + right.X, placeY + right.Y, border);
                sum += At(source, ref pixels, placeX + down.X, placeY + down.Y, border);
                sum += At(source, ref pixels, placeX + right.X + down.X, placeY + right.Y + down.Y, border);
            }

            sum *= share;
            row[at + 2] = sum[2];
            row[at + 1] = sum[1];
            row[at] = sum[0];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> At(RgbImage source, ref byte pixels, double x, double y, Vector128<float> border)
    {
        // Eight bytes are read for two pixels' six: not at the very right.
        if (x < 0 || y < 0 || x >= source.Width - 2 || y >= source.Height - 1)
        {
            return AtEdge(source, x, y, border);
        }

        int left = (int)x, top = (int)y, stride = source.Width * 3;
        ref byte pixel = ref Unsafe.Add(ref pixels, (top * stride) + (left * 3));
        Vector256<float> upper = TwoPixels(ref pixel), lower = TwoPixels(ref Unsafe.Add(ref pixel, stride));
        Vector256<float> both = upper + ((lower - upper) * (float)(y - top));
        return Mix(both.GetLower(), both.GetUpper(), (float)(x - left));
    }

    private static Vector128<float> AtEdge(RgbImage source, double x, double y, Vector128<float> border)
    {
        double floorX = Math.Floor(x), floorY = Math.Floor(y);
        if (floorX < -1 || floorY < -1 || floorX >= source.Width || floorY >= source.Height)
        {
            return border;
        }

        int left = (int)floorX, top = (int)floorY;
        float right = (float)(x - floorX), bottom = (float)(y - floorY);
        return Mix(
            Mix(Pixel(source, left, top, border), Pixel(source, left, top + 1, border), bottom),
            Mix(Pixel(source, left + 1, top, border), Pixel(source, left + 1, top + 1, border), bottom),
            right);
    }

    private static Vector128<float> Mix(Vector128<float> a, Vector128<float> b, float share) => a + ((b - a) * share);

    // R, G, B, 0 of a pixel and of its right neighbour.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> TwoPixels(ref byte pixel)
    {
        Vector128<byte> bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref pixel)).AsByte();
        Vector128<ushort> words = Vector128.WidenLower(Vector128.Shuffle(bytes, Vector128.Create((byte)0, 1, 2, 255, 3, 4, 5, 255, 255, 255, 255, 255, 255, 255, 255, 255)));
        return Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words)).AsInt32());
    }

    private static Vector128<float> Pixel(RgbImage source, int x, int y, Vector128<float> border)
    {
        if ((uint)x >= (uint)source.Width || (uint)y >= (uint)source.Height)
        {
            return border;
        }

        (byte r, byte g, byte b) = source[x, y];
        return Vector128.Create(r, g, b, (float)0);
    }
}
