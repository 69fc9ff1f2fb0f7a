using System.Text.RegularExpressions;

namespace Aivp.Tools.Pipeline.Animating.Motion;

/// <summary>
/// Finds the parts of a text that are about the camera. A person pushes doors and tilts her head too: where any sentence names the camera,
/// only those that do count; elsewhere only words that nobody uses of people.
/// </summary>
internal static partial class CameraClauses
{
    /// <summary>The clauses, in order; none: the text doesn't speak of the camera.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        string[] sentences = SentenceEnd().Split(Aside().Replace(text, " "));
        string[] named = [.. sentences.SelectMany(Named)];
        return named.Length > 0 ? named : [.. sentences.SelectMany(Unnamed)];
    }

    private static IEnumerable<string> Named(string sentence)
    {
        Match camera = Camera().Match(sentence);
        if (!camera.Success)
        {
            return [];
        }

        // "She walks, the camera follows" begins at the comma; "a slow static camera" where the sentence does.
        Match before = ClauseStart().Match(sentence[..camera.Index]);
        int start = before.Success ? before.Index + before.Length : 0;
        string clause = sentence[start..];
        int from = camera.Index + camera.Length - start;
        Match subject = OtherSubject().Match(clause, from);
        clause = subject.Success ? clause[..subject.Index] : clause;
        return MovePhrases.Speaks(clause) ? [clause] : [];
    }

    private static IEnumerable<string> Unnamed(string sentence)
    {
        Match term = Unmistakable().Match(sentence);
        if (term.Success)
        {
            // With the words before it, where its speed may be.
            Match before = ClauseStart().Match(sentence[..term.Index]);
            string clause = sentence[(before.Success ? before.Index + before.Length : 0)..];
            Match subject = OtherSubject().Match(clause);
            return [subject.Success && subject.Index > 0 ? clause[..subject.Index] : clause];
        }

        Match opening = Opening().Match(sentence);
        return opening.Success ? [sentence] : [];
    }

    [GeneratedRegex(@"(?<!\d)\.|\.(?!\d)|[!?;\n。！？；】\]]", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    // "(unfixed camera = NO)" repeats a setting.
    [GeneratedRegex(@"\([^)]*=[^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\b(?:camera|lens|frame|framing|we|(?:tracking|dolly|crane|handheld|static|locked|steadicam|follow(?:ing)?|pan(?:ning)?|zoom) shot)\b|steadicam|镜头|机位|运镜|摄影机|摄像机|相机", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Camera();

    [GeneratedRegex(@"(?:.*(?:(?<!\b\w+ly|\bslow|\bgentle|\bsoft|\bvery),|，|:|：|\[|【|\bwhile\b|\bas\b|\bwhen\b|\band\b))", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ClauseStart();

    [GeneratedRegex(@"[,，]\s*[她他它两众女男老]|(?:,\s*)?\b(?:as|while|when|until|and|where|with)\s+(?:(?:the|a|an)\s+(?!camera|lens|frame|slow|gentle|quick|fast|subtle|slight|push|pull|pan|tilt|crane|zoom|handheld)\w+|she|he|they|it|her|his|their|someone|somebody|nobody|[A-Z@](?!amera)\w+\s+\w+s\b)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherSubject();

    [GeneratedRegex(@"\b(?:push(?:es|ing)?[- ]in|pull(?:s|ing)?[- ](?:out|back)|doll(?:y|ies|ying)|zoom(?:s|ing)?|whip[- ]?pan|pan(?:s|ning)?\s+(?:\w+ly\s+)?(?:to\s+the\s+)?(?:left|right|up|down|across)|tilt(?:s|ing)?\s+(?:up|down)(?:ward)?s?\b|crane(?:s|ing)?\s+(?:up|down)|pedestal|truck(?:s|ing)?\s+(?:left|right)|track(?:s|ing)?\s+(?:left|right|in|out)|hand-?held|locked[- ](?:off|down)|no\s+(?:camera\s+)?(?:movement|motion))\b|固定|推[进近镜轨]|[缓慢急前]推|拉[远镜开]|[缓慢急后]拉|[左右上下]摇|摇[镜移]|[左右横平]移|移镜|升镜|降镜|跟[拍镜移随]|手持|环绕|甩镜", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unmistakable();

    // A sentence that is nothing but a camera word with its adverbs: "Slow push toward the window", "Static", "推".
    [GeneratedRegex(@"^[\W_]*(?:an?\s+(?=\w+\s+\w))?(?:(?:very|slow|slowly|gentle|gently|subtle|slight|quick|quickly|fast|rapid|smooth|steady|long|soft)[\s,]+)*(?:static|still|fixed|push|pull|pan|tilt|track|crane|follow|pedestal|truck|arc|orbit)\b|^[\s·]*[缓慢快急]?(?:固定|静止|推|拉|摇|移|升|降|跟|手持)[\s·]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
