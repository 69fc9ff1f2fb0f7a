using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>Shot sizes as people write them, with words beside them that say something else (over the shoulder, two-shot).</summary>
internal static class FramingWords
{
    private static readonly Vocabulary<Framing> _sizes = new(
        ValueKinds.UnknownFraming,
        "shot size",
        (Framing.ExtremeLong, ["ELS", "EWS", "XLS", "extreme long shot", "extreme wide shot", "extreme long", "extreme wide", "大远景"]),
        (Framing.Long, ["LS", "WS", "FS", "long shot", "wide shot", "full shot", "long", "wide", "full", "远景", "全景"]),
        (Framing.MediumLong, ["MLS", "MWS", "MFS", "medium long shot", "medium wide shot", "medium full shot", "medium long", "medium wide", "cowboy", "cowboy shot", "American shot", "中全景"]),
        (Framing.Medium, ["MS", "medium shot", "mid shot", "medium", "mid", "中景"]),
        (Framing.MediumCloseUp, ["MCU", "medium close-up", "medium close up shot", "中近景", "近景"]),
        (Framing.CloseUp, ["CU", "close-up", "close up shot", "close", "特写"]),
        (Framing.ExtremeCloseUp, ["ECU", "XCU", "BCU", "extreme close-up", "big close-up", "大特写"]));

    /// <summary>Kinds of shot that leave the size open, and the size each usually has.</summary>
    private static readonly (string Words, Framing Usual)[] _kinds =
    [
        ("over the shoulder shot", Framing.MediumCloseUp), ("over the shoulder", Framing.MediumCloseUp), ("ots", Framing.MediumCloseUp), ("过肩", Framing.MediumCloseUp),
        ("two shot", Framing.Medium), ("2 shot", Framing.Medium), ("2s", Framing.Medium), ("three shot", Framing.MediumLong), ("3 shot", Framing.MediumLong), ("group shot", Framing.MediumLong),
        ("establishing shot", Framing.ExtremeLong), ("establishing", Framing.ExtremeLong), ("point of view", Framing.Medium), ("pov", Framing.Medium),
        ("insert shot", Framing.ExtremeCloseUp), ("insert", Framing.ExtremeCloseUp), ("detail", Framing.ExtremeCloseUp), ("clean single", Framing.MediumCloseUp), ("single", Framing.MediumCloseUp),
    ];

    /// <summary>The size, for example of <c>MCU</c>, <c>OTS MCU</c>, <c>two-shot</c> or <c>Medium close-up</c>.</summary>
    public static Framing? Find(string text)
    {
        string rest = Documents.Titles.Normalize(text);
        if (_sizes.Find(rest) is { } exact)
        {
            return exact;
        }

        Framing? usual = null;
        foreach ((string words, Framing size) in _kinds)
        {
            string padded = $" {rest} ";
            if (padded.Contains($" {words} ", StringComparison.Ordinal))
            {
                usual ??= size;
                rest = padded.Replace($" {words} ", " ", StringComparison.Ordinal).Trim();
            }
        }

        return usual is null ? null : rest.Length == 0 ? usual : _sizes.Find(rest);
    }

    public static Framing? Read(string text, SourceLine where, FindingLog log)
    {
        if (Find(text) is { } size)
        {
            return size;
        }

        _sizes.Unknown(text, where, log);
        return null;
    }
}
