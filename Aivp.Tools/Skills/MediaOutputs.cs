using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;

namespace Aivp.Tools.Skills;

/// <summary>Where an order's files go, and what they have to be by their names.</summary>
/// <param name="order">The order.</param>
/// <param name="kinds">What it may be; the first is the usual.</param>
internal sealed class MediaOutputs(MediaOrder order, params MediaKind[] kinds)
{
    /// <summary>The kind that the output's name asks for; null: none is given, so the model's will do.</summary>
    /// <exception cref="SkillArgumentException">The name promises something else.</exception>
    public MediaKind? Wanted
    {
        get
        {
            if (order.Output is null)
            {
                return null;
            }

            MediaKind kind = MediaKinds.OfName(order.Output);
            return kinds.Contains(kind) ? kind : throw new SkillArgumentException(
                "output", $"'{order.Output}': the name must end in {string.Join(" or ", kinds.Select(Ending))}.");
        }
    }

    /// <summary>Where one file goes.</summary>
    /// <param name="number">Which, from 1.</param>
    /// <param name="count">Of how many.</param>
    /// <param name="made">What it is.</param>
    /// <param name="taken">Names that others will have in a moment.</param>
    public string Place(int number, int count, MediaKind made, IReadOnlySet<string> taken)
    {
        if (order.Output is string given)
        {
            string full = Path.GetFullPath(given);
            return count == 1 ? full : Numbered(full, number);
        }

        // Nobody said that what's there may go.
        string usual = Path.GetFullPath($"output{Ending(made)}");
        return Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? usual : Numbered(usual, i)).First(file => !File.Exists(file) && !taken.Contains(file));
    }

    /// <summary>A kind's ending, with the dot.</summary>
    public static string Ending(MediaKind kind) => kind switch
    {
        MediaKind.Png => ".png",
        MediaKind.Jpeg => ".jpg",
        MediaKind.WebP => ".webp",
        MediaKind.Gif => ".gif",
        MediaKind.WebM => ".webm",
        _ => ".mp4",
    };

    private static string Numbered(string file, int number) => Path.Combine(
        Path.GetDirectoryName(file)!, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file)}-{number}{Path.GetExtension(file)}"));
}
