using System.Globalization;
using Aivp.Tools.Media;

namespace Aivp.Tools.Skills;

/// <summary>Small pictures by the media engine.</summary>
internal sealed class PreviewSkills(IMediaEngine media) : IPreviewSkills
{
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
}
