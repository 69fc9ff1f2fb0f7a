using System.Globalization;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Reads build and height.</summary>
internal static class BuildReader
{
    private static readonly Lexicon<(double Girth, double Shoulders)> Builds = new(
        ("slim|slender|thin|lean|skinny|slight|delicate", (0.88, 0.95)), ("wiry|sinewy", (0.88, 1.0)), ("lanky|gangly|gaunt|bony|emaciated", (0.8, 0.94)), ("petite", (0.88, 0.92)),
        ("athletic|fit|toned|sporty", (1.0, 1.08)), ("muscular|strong|burly|powerful", (1.14, 1.2)), ("broad|broad shouldered|square|hulking", (1.14, 1.18)),
        ("stocky|sturdy|compact|solid|thickset", (1.24, 1.08)), ("heavy|heavyset|heavy set|fat|obese|large|big|portly", (1.42, 1.1)), ("plump|round|chubby|stout|curvy|soft", (1.3, 1.0)));

    private static readonly Lexicon<double> Heights = new(
        ("very tall|towering|huge|giant", 0.115), ("tall", 0.06), ("very short|tiny", -0.11), ("short|small|petite|little", -0.065), ("average|medium", 0));

    public static (double Girth, double Shoulders) Build(Phrase phrase) => Builds.TryFirst(phrase, out (double, double) build) ? build : (1, 1);

    /// <summary>In centimetres; words bend the usual height of that age.</summary>
    public static double Height(Phrase phrase, double usual)
    {
        for (int i = 0; i < phrase.Count; i++)
        {
            if (int.TryParse(phrase[i].Replace("cm", ""), NumberStyles.None, CultureInfo.InvariantCulture, out int value))
            {
                if (value is >= 60 and <= 240)
                {
                    return Math.Clamp(value, 90, 215);
                }

                if (value is 1 or 2 && phrase[i + 1] is "." && int.TryParse(phrase[i + 2].TrimEnd('m'), NumberStyles.None, CultureInfo.InvariantCulture, out int part))
                {
                    return Math.Clamp((value * 100) + (part < 10 ? part * 10 : part), 90, 215);
                }

                if (value is 4 or 5 or 6 && phrase[i + 1] is "feet" or "ft" or "foot")
                {
                    return Math.Clamp(((value * 12) + (int.TryParse(phrase[i + 2], NumberStyles.None, CultureInfo.InvariantCulture, out int inches) ? inches : 0)) * 2.54, 90, 215);
                }
            }
            else if (phrase[i] is ['4' or '5' or '6', '\'', .. string inchText])
            {
                int inches = int.TryParse(inchText, NumberStyles.None, CultureInfo.InvariantCulture, out int read) ? read : 0;
                return (((phrase[i][0] - '0') * 12) + inches) * 2.54;
            }
        }

        return Heights.TryFirst(phrase, out double share) ? usual * (1 + share) : usual;
    }
}
