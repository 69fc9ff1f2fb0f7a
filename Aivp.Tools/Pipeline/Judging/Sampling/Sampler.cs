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
        float share = 1f / (samples * samples);
        double a = toPicture.A * shrink, b = toPicture.B * shrink, c = toPicture.C * shrink, d = toPicture.D * shrink;
        Vector128<float> border = Vector128.Create(outside);
        int height = crop.Length / (3 * width);
        for (int y = 0, at = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++, at += 3)
            {
                Vector128<float> sum = Vector128<float>.Zero;
                for (int i = 0; i < samples; i++)
                {
                    double cropY = y + first + (i * step);
                    for (int j = 0; j < samples; j++)
                    {
                        double cropX = x + first + (j * step);
                        double sourceX = (a * cropX) + (b * cropY) + (toPicture.X * shrink) - 0.5;
                        double sourceY = (c * cropX) + (d * cropY) + (toPicture.Y * shrink) - 0.5;
                        sum += At(source, sourceX, sourceY, border);
                    }
                }

                sum *= share;
                crop[at] = sum[0];
                crop[at + 1] = sum[1];
                crop[at + 2] = sum[2];
            }
        }
    }

    private static Vector128<float> At(RgbImage source, double x, double y, Vector128<float> border)
    {
        double floorX = Math.Floor(x), floorY = Math.Floor(y);
        if (floorX < -1 || floorY < -1 || floorX >= source.Width || floorY >= source.Height)
        {
            return border;
        }

        int left = (int)floorX, top = (int)floorY;
        float right = (float)(x - floorX), bottom = (float)(y - floorY);
        Vector128<float> upper, lower;

        // Four bytes are read for a pixel's three: not at the very end of the picture.
        if (left >= 0 && top >= 0 && left + 2 < source.Width && top + 1 < source.Height)
        {
            ref byte pixel = ref MemoryMarshal.GetArrayDataReference(source.Pixels);
            nuint index = (nuint)(((top * source.Width) + left) * 3);
            nuint below = index + (nuint)(source.Width * 3);
            upper = Mix(Load(ref pixel, index), Load(ref pixel, index + 3), right);
            lower = Mix(Load(ref pixel, below), Load(ref pixel, below + 3), right);
        }
        else
        {
            upper = Mix(Pixel(source, left, top, border), Pixel(source, left + 1, top, border), right);
            lower = Mix(Pixel(source, left, top + 1, border), Pixel(source, left + 1, top + 1, border), right);
        }

        return Mix(upper, lower, bottom);
    }

    private static Vector128<float> Mix(Vector128<float> a, Vector128<float> b, float share) => a + ((b - a) * share);

    private static Vector128<float> Load(ref byte pixels, nuint index)
    {
        uint bytes = Unsafe.ReadUnaligned<uint>(ref Unsafe.AddByteOffset(ref pixels, index));
        Vector128<ushort> words = Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte());
        return Vector128.ConvertToSingle(Vector128.WidenLower(words).AsInt32());
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
