using System.Text.RegularExpressions;

namespace Aivp.Tools.Pipeline;

/// <summary>Reads a film's style off the words of its prompts.</summary>
internal static partial class StyleWords
{
    /// <summary>The style that is named most; null where none is.</summary>
    public static PictureStyle? In(IEnumerable<string?> texts)
    {
        Dictionary<PictureStyle, int> named = [];
        foreach (string text in texts.OfType<string>())
        {
            Count(named, PictureStyle.Photographic, Photographic().Count(text));
            Count(named, PictureStyle.Illustrated, Illustrated().Count(text));
            Count(named, PictureStyle.ThreeD, ThreeD().Count(text));
        }

        return named.Count == 0 ? null : named.MaxBy(style => style.Value).Key;
    }

    private static void Count(Dictionary<PictureStyle, int> named, PictureStyle style, int times)
    {
        if (times > 0)
        {
            named[style] = named.GetValueOrDefault(style) + times;
        }
    }

    [GeneratedRegex(@"photo(graph|real|graphic|realistic)?\w*|live.action|cinematic|film still|35 ?mm|写实|照片|真人|电影感", RegexOptions.IgnoreCase)]
    private static partial Regex Photographic();

    [GeneratedRegex(@"illustrat\w+|anime|manga|cartoon|comic|water.?colou?r|gouache|oil painting|hand.drawn|line art|ink drawing|cut.?paper|paper cut|storybook|ghibli|插画|动漫|动画|漫画|水彩|水墨|剪纸|手绘", RegexOptions.IgnoreCase)]
    private static partial Regex Illustrated();

    [GeneratedRegex(@"\b3d\b|\bcgi?\b|claymation|clay|stop.motion|pixar|render(ed|ing)?\b|puppet|三维|黏土|粘土", RegexOptions.IgnoreCase)]
    private static partial Regex ThreeD();
}
