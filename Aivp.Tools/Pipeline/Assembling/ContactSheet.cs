using System.Globalization;
using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Draws every shot's candidates with their scores on one picture, so that a person sees at a glance what was chosen and why.</summary>
/// <remarks>No times and no paths: the same film has the same sheet.</remarks>
internal sealed class ContactSheet(IMediaEngine media)
{
    /// <summary>Draws the sheet; a long film's goes on in <c>contact-sheet-2.png</c> and so on.</summary>
    /// <param name="content">What to show.</param>
    /// <param name="output">Absolute path of the file to write the first page to.</param>
    /// <param name="named">Absolute path the first page will have; further pages are named after it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task DrawAsync(SheetPage content, string output, string named, CancellationToken cancellationToken)
    {
        Dictionary<string, string> thumbs = [];
        double ratio = 16 / 9.0;
        foreach (string picture in content.Shots.SelectMany(shot => shot.Frames).SelectMany(frame => frame.Candidates).Select(candidate => candidate.Picture).OfType<string>().Distinct())
        {
            RgbImage image = await media.DecodeAsync(picture, cancellationToken);
            ratio = thumbs.Count == 0 ? (double)image.Width / image.Height : ratio;
            thumbs[picture] = await ThumbAsync(image, cancellationToken);
        }

        int thumbHeight = SheetLayout.ThumbHeight(ratio);
        List<SvgPicture> pages = [];
        foreach (IReadOnlyList<SheetShot> shots in Pages(content.Shots, thumbHeight))
        {
            int height = SheetLayout.Head + shots.Sum(shot => SheetLayout.Height(shot, thumbHeight)) + SheetLayout.Margin;
            string svg = new SheetPainter(thumbHeight, picture => thumbs[picture]).Paint(content with { Shots = shots }, height);
            pages.Add(new(svg, new(SheetLayout.Width, height), pages.Count == 0 ? output : PageFile(named, pages.Count + 1)));
        }

        await media.RasterizeAsync(pages, cancellationToken);
    }

    private static string PageFile(string first, int page) => Path.Combine(
        Path.GetDirectoryName(first)!,
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(first)}-{page}{Path.GetExtension(first)}"));

    private static IEnumerable<IReadOnlyList<SheetShot>> Pages(IReadOnlyList<SheetShot> shots, int thumbHeight)
    {
        List<SheetShot> page = [];
        int height = 0;
        foreach (SheetShot shot in shots)
        {
            int more = SheetLayout.Height(shot, thumbHeight);
            if (page.Count > 0 && height + more > SheetLayout.LongestPage)
            {
                yield return page;
                (page, height) = ([], 0);
            }

            page.Add(shot);
            height += more;
        }

        yield return page;
    }

    private static async Task<string> ThumbAsync(RgbImage image, CancellationToken cancellationToken)
    {
        // Twice the size it's shown at: sharp when somebody zooms in.
        int width = Math.Min(image.Width, SheetLayout.ThumbWidth * 2);
        RgbImage small = image.Resize(width, Math.Max(1, image.Height * width / image.Width));
        using MemoryStream png = new();
        await Task.Run(() => Png.Write(small, png), cancellationToken);
        return "data:image/png;base64," + Convert.ToBase64String(png.GetBuffer(), 0, (int)png.Length);
    }
}
