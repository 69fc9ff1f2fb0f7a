using System.Globalization;
using System.Text;

namespace Aivp.Tools.Storyboards;

/// <summary>The one way a name becomes a file name.</summary>
internal static class Slug
{
    /// <summary>Lower case; runs of anything but letters and digits become one hyphen. Accents and other scripts stay.</summary>
    public static string Of(string name)
    {
        StringBuilder slug = new(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || char.IsSurrogate(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
