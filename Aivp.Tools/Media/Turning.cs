namespace Aivp.Tools.Media;

/// <summary>Turns pictures the way their camera was held.</summary>
internal static class Turning
{
    /// <summary>The picture turned upright.</summary>
    /// <param name="image">As stored.</param>
    /// <param name="orientation">EXIF's 1 (as it is) to 8.</param>
    public static RgbImage Upright(this RgbImage image, int orientation)
    {
        if (orientation is < 2 or > 8)
        {
            return image;
        }

        // 5 to 8 lie on their side: rows become columns, after which they are mirrored as 1 to 4 are.
        bool turned = orientation >= 5;
        bool mirrored = orientation is 2 or 3 or 6 or 7;
        bool upsideDown = orientation is 3 or 4 or 7 or 8;
        RgbImage upright = turned ? new(image.Height, image.Width) : new(image.Width, image.Height);
        for (int y = 0; y < upright.Height; y++)
        {
            Span<byte> row = upright.Row(y);
            int sourceY = upsideDown ? upright.Height - 1 - y : y;
            for (int x = 0; x < upright.Width; x++)
            {
                int sourceX = mirrored ? upright.Width - 1 - x : x;
                (row[x * 3], row[(x * 3) + 1], row[(x * 3) + 2]) = turned ? image[sourceY, sourceX] : image[sourceX, sourceY];
            }
        }

        return upright;
    }
}
