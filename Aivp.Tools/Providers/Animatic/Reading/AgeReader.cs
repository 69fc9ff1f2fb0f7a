using System.Globalization;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Reads an age in years from words and numbers.</summary>
internal static class AgeReader
{
    private static readonly Lexicon<double> Words = new(
        ("toddler", 3), ("child|kid|boy|girl|schoolboy|schoolgirl", 9), ("teen|teenage|teenager|adolescent", 16), ("young|youth|student", 24),
        ("adult|grown", 33), ("middle aged|middle age", 49), ("elderly|old|aged|grandmother|grandfather|senior|retired", 71), ("ancient|very old", 84),
        ("twenties", 25), ("thirties", 35), ("forties", 45), ("fifties", 55), ("sixties", 65), ("seventies", 75), ("eighties", 83), ("teens", 16));

    private static readonly string[] Numbers =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static double? Of(Phrase phrase)
    {
        double offset = phrase.Has("early") ? -3 : phrase.Has("late") ? 3 : 0;
        for (int i = 0; i < phrase.Count; i++)
        {
            string word = phrase[i].TrimEnd('s', '\'');
            bool decade = phrase[i].EndsWith('s');
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int years) && years is > 1 and < 111 && phrase[i + 1] is not ("cm" or "kg" or "m" or "feet"))
            {
                return Math.Clamp(decade ? years + 5 + offset : years, 3, 95);
            }
        }

        for (int i = 0; i < phrase.Count; i++)
        {
            int ten = Array.IndexOf(Tens, phrase[i]);
            int one = Array.IndexOf(Numbers, phrase[ten < 0 ? i : i + 1]);
            if (ten >= 0)
            {
                return ((ten + 2) * 10) + (one is > 0 and < 10 ? one : 0);
            }

            // "Nine", "nine years old" and "nine-year-old" are ages; "one small scar" isn't.
            if (one >= 3 && (phrase.Count <= 3 || phrase[i + 1] is "year" or "years"))
            {
                return one;
            }
        }

        foreach ((_, _, double years) in Words.In(phrase))
        {
            return years is > 24 and < 90 && phrase.Has("twenties", "thirties", "forties", "fifties", "sixties", "seventies") ? years + offset : years;
        }

        return null;
    }
}
