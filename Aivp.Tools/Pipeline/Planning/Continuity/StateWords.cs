using System.Text.RegularExpressions;

namespace Aivp.Tools.Pipeline.Planning.Continuity;

/// <summary>The words by which a storyboard says states, in English and Chinese.</summary>
internal static partial class StateWords
{
    private static readonly (string State, Regex Words)[] s_times =
    [
        ("dawn", Dawn()), ("day", Day()), ("dusk", Dusk()), ("night", Night()),
    ];

    private static readonly (string State, Regex Words)[] s_weathers =
    [
        ("fog", Fog()), ("rain", Rain()), ("snow", Snow()), ("storm", Storm()), ("clear", Clear()),
    ];

    /// <summary>A text's parts, each about one thing.</summary>
    public static IEnumerable<string> Clauses(string text) => ClauseEnd().Split(text).Where(clause => !string.IsNullOrWhiteSpace(clause)).Select(clause => clause.Trim());

    /// <summary>The time of day that a text names; null: none, or several.</summary>
    public static string? TimeOf(string? text) => Only(s_times, text);

    /// <summary>The weather that a text names; null: none.</summary>
    public static string? WeatherOf(string? text) => text is null ? null : s_weathers.FirstOrDefault(entry => entry.Words.IsMatch(text)).State;

    /// <summary>What is held or carried.</summary>
    public static IEnumerable<string> PropsIn(string text) => Held().Matches(text).Select(match => Thing(match.Groups["thing"].Value)).Where(thing => thing.Length > 2);

    /// <summary>Wounds and what covers them.</summary>
    public static IEnumerable<string> InjuriesIn(string text) => Injury().Matches(text).Select(match => match.Value.ToLowerInvariant());

    /// <summary><c>left</c>, <c>centre</c> or <c>right</c>; null: not said.</summary>
    public static string? SideOf(string text) => Side().Match(text) is { Success: true } match
        ? match.Groups["left"].Success ? "left" : match.Groups["right"].Success ? "right" : "centre"
        : null;

    /// <summary>The outfit of "In this scene wearing …"; null: the text doesn't say it.</summary>
    public static string? WornIn(string text) => Worn().Match(text) is { Success: true } match ? match.Groups["outfit"].Value.Trim() : null;

    /// <summary>The storyboard says that clothes are changed.</summary>
    public static bool SayDressing(string text) => Dressing().IsMatch(text);

    /// <summary>The storyboard says that a thing changes hands or is put away.</summary>
    public static bool SayHandling(string text) => Handling().IsMatch(text);

    /// <summary>The storyboard says that somebody gets hurt, is bandaged or heals, or that time goes by.</summary>
    public static bool SayHarm(string text) => Harm().IsMatch(text);

    /// <summary>The storyboard says that people or the camera move across.</summary>
    public static bool SayMoving(string text) => Moving().IsMatch(text);

    /// <summary>The storyboard says that time goes by or the weather turns.</summary>
    public static bool SayChange(string text) => Change().IsMatch(text);

    private static string? Only((string State, Regex Words)[] table, string? text)
    {
        string[] named = text is null ? [] : [.. table.Where(entry => entry.Words.IsMatch(text)).Select(entry => entry.State)];
        return named.Length == 1 ? named[0] : null;
    }

    private static string Thing(string text) => Article().Replace(text.Trim(), "").ToLowerInvariant();

    [GeneratedRegex(@"(?<!\d)\.|\.(?!\d)|[;\n。；，]|,\s|\s(?:while|and|as)\s")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\b(?:holding|holds?|carrying|carries|carry|clutching|clutches|gripping|grips|clasping)\s+(?:up\s+|out\s+|onto\s+)?(?<thing>(?:a|an|the|her|his|their|its)\s+[\w' -]{2,40}?)(?=\s+(?:in|with|at|to|on|above|against|near|by|from|under|over|steady|tight|up|out|beside|before|like|close|across|of)\b|[.,;:]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Held();

    [GeneratedRegex(@"^(?:a|an|the|her|his|their|its)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(?:bandag\w+|bleeding|blood(?:y|ied|stained)?|bruis\w+|black eye|wound\w*|gash\w*|burn marks?|limp(?:s|ing)|arm in a sling|plaster cast|crutch\w*)\b|绷带|流血|伤口|淤青", RegexOptions.IgnoreCase)]
    private static partial Regex Injury();

    [GeneratedRegex(@"(?<left>\b(?:screen|frame|camera)[- ]left\b|\b(?:at|on|to|in|from) the left\b|\bleft (?:side|third|of (?:the )?frame)\b|画面?左)|(?<right>\b(?:screen|frame|camera)[- ]right\b|\b(?:at|on|to|in|from) the right\b|\bright (?:side|third|of (?:the )?frame)\b|画面?右)|(?<centre>\bcent(?:re|er)(?:ed)?\b|画面?中)", RegexOptions.IgnoreCase)]
    private static partial Regex Side();

    [GeneratedRegex(@"\bin this scene,?\s+(?:\w+\s+(?:is\s+)?)?wearing\s+(?:a\s+|an\s+|the\s+|her\s+|his\s+)?(?<outfit>[^.;。；""]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Worn();

    [GeneratedRegex(@"\b(?:chang(?:es|ed|ing) (?:into|clothes)|now (?:wears|wearing|dressed)|puts? on|takes? off|undress\w*|dress(?:es|ed) (?:in|up)|slips? (?:into|out of)|in this scene,?\s+(?:\w+\s+(?:is\s+)?)?wearing|throws? off|buttons? up|wraps? (?:her|him|them)self)\b|换上|穿上|脱下", RegexOptions.IgnoreCase)]
    private static partial Regex Dressing();

    [GeneratedRegex(@"\b(?:puts?|sets?|lays?|drops?|hands?|gives?|takes?|picks?|lets? go|lower\w*|raises?|lifts?|grabs?|throws?|pockets?|passes|pulls?|draws?|stows?|hangs?)\b|放下|拿起|递给|捡起", RegexOptions.IgnoreCase)]
    private static partial Regex Handling();

    [GeneratedRegex(@"\b(?:hit|hits|struck|strikes?|falls?|fell|cuts?|shot|stabs?|bandages?|wipes?|wash\w*|heal\w*|wounded|injur\w+|later|days?|weeks?|months?|years?|next morning)\b|受伤|包扎|之后|后来", RegexOptions.IgnoreCase)]
    private static partial Regex Harm();

    [GeneratedRegex(@"\b(?:cross\w*|walk\w*|run\w*|mov(?:es?|ing) (?:to|past|across|around)|steps?|circl\w*|pass(?:es|ing)|turn\w* around|arc\w*|orbit\w*|reverse|pan\w*|track\w*|enters?|leaves?)\b|走|跑|绕|移|摇", RegexOptions.IgnoreCase)]
    private static partial Regex Moving();

    [GeneratedRegex(@"\b(?:later|meanwhile|next (?:day|morning|night)|time[- ]lapse|hours?|sun (?:rises|sets)|(?:rain|snow|fog|storm) (?:starts?|stops?|begins?|clears?|lifts?|rolls?)|clears? up|darkens?|brightens?|dawn breaks)\b|之后|后来|天亮|雨停", RegexOptions.IgnoreCase)]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(?:dawn|sunrise|daybreak|first light)\b|黎明|清晨|日出", RegexOptions.IgnoreCase)]
    private static partial Regex Dawn();

    [GeneratedRegex(@"\b(?:day(?:light|time)?|morning|noon|midday|afternoon)\b|白天|中午|下午|上午", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:dusk|sunset|twilight|evening)\b|黄昏|傍晚|日落", RegexOptions.IgnoreCase)]
    private static partial Regex Dusk();

    [GeneratedRegex(@"\b(?:night|midnight|moonlight|moonlit)\b|夜", RegexOptions.IgnoreCase)]
    private static partial Regex Night();

    [GeneratedRegex(@"\b(?:fog(?:gy)?|mist(?:y)?|haze)\b|雾", RegexOptions.IgnoreCase)]
    private static partial Regex Fog();

    [GeneratedRegex(@"\b(?:rain(?:y|ing|s)?|drizzle|downpour)\b|雨", RegexOptions.IgnoreCase)]
    private static partial Regex Rain();

    [GeneratedRegex(@"\b(?:snow(?:y|ing|s)?|blizzard)\b|雪", RegexOptions.IgnoreCase)]
    private static partial Regex Snow();

    [GeneratedRegex(@"\b(?:storm(?:y)?|thunder\w*|lightning|gale)\b|风暴|雷", RegexOptions.IgnoreCase)]
    private static partial Regex Storm();

    [GeneratedRegex(@"\b(?:clear sky|sunny|cloudless|bright sun)\b|晴", RegexOptions.IgnoreCase)]
    private static partial Regex Clear();
}
