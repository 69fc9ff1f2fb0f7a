using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;

namespace Aivp.Tools.Skills;

/// <summary>Small pictures by the media engine.</summary>
internal sealed class PreviewSkills(IMediaEngine media) : IPreviewSkills
{
    private const int Least = 16;
    private const int Most = 2000;

    public async Task<byte[]> JpegAsync(string file, int mostSide, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("aivp-preview-");
        try
        {
            string small = Path.Combine(folder.FullName, "preview.jpg");
            string side = mostSide.ToString(CultureInfo.InvariantCulture);
            await media.RenderAsync(
                ["-i", file, "-frames:v", "1", "-vf", $"scale='min({side},iw)':'min({side},ih)':force_original_aspect_ratio=decrease", "-q:v", "5"], small, cancellationToken);
            return await File.ReadAllBytesAsync(small, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public async Task<PicturePreview> PreviewAsync(string file, int mostWidth, int mostHeight, CancellationToken cancellationToken)
    {
        if (mostWidth is < Least or > Most || mostHeight is < Least or > Most)
        {
            throw new SkillArgumentException("size", $"{Least} to {Most} pixels.");
        }

        RgbImage whole = await media.DecodeAsync(Path.GetFullPath(file), cancellationToken);
        double scale = Math.Min(1, Math.Min((double)mostWidth / whole.Width, (double)mostHeight / whole.Height));
        RgbImage small = scale < 1 ? whole.Resize(Math.Max(1, (int)(whole.Width * scale)), Math.Max(1, (int)(whole.Height * scale))) : whole;
        return new(small.Width, small.Height, small.Pixels, Png.Encode(small));
    }
}
