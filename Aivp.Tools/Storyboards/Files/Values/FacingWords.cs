using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>Which way somebody looks: <c>camera</c>, <c>facing camera</c>, <c>3/4 left</c>, <c>profile right</c>, <c>back to camera</c>, <c>facing screen-left</c>.</summary>
internal static class FacingWords
{
    private static readonly Vocabulary<Facing> _facings = new(
        ValueKinds.UnknownFacing,
        "facing",
        (Facing.Camera, ["camera", "front", "viewer", "audience", "lens", "正面", "镜头"]),
        (Facing.ThreeQuarter, ["3/4", "three-quarter", "three quarters", "3/4 profile", "3/4 front", "四分之三"]),
        (Facing.Profile, ["profile", "side", "sideways", "侧面"]),
        (Facing.Away, ["away", "back", "behind", "rear", "back camera", "away camera", "camera back", "3/4 back", "背面", "背对"]));

    private static readonly HashSet<string> _fillers = ["facing", "faces", "looking", "looks", "to", "toward", "towards", "the", "from", "turned", "view", "screen", "of", "frame", "in", "into", "slightly", "s"];

    /// <summary>A facing in any of the comma-separated parts; other parts are remarks, or the side.</summary>
    public static (Facing Facing, ScreenSide Toward)? Find(string text)
    {
        Facing? facing = null;
        ScreenSide side = ScreenSide.Unsaid;
        foreach (string part in PlainText.WithoutBrackets(text).Replace("¾", "3/4", StringComparison.Ordinal).Split([',', '，', '、', ';']))
        {
            List<string> words = [.. Titles.Normalize(part).Split(' ').Where(word => word.Length > 0 && !_fillers.Contains(word))];
            ScreenSide said = words.Contains("left") || part.Contains('左') ? ScreenSide.Left : words.Contains("right") || part.Contains('右') ? ScreenSide.Right : ScreenSide.Unsaid;
            words.RemoveAll(word => word is "left" or "right");
            facing ??= words.Count > 0 ? _facings.Find(string.Join(' ', words)) : said is ScreenSide.Unsaid ? null : Facing.Profile;
            side = side is ScreenSide.Unsaid ? said : side;
        }

        return facing is null ? null : (facing.Value, facing is Facing.Profile or Facing.ThreeQuarter ? side : ScreenSide.Unsaid);
    }

    public static (Facing Facing, ScreenSide Toward)? Read(string text, SourceLine where, FindingLog log)
    {
        if (Find(text) is { } facing)
        {
            return facing;
        }

        _facings.Unknown(PlainText.Of(text), where, log);
        return null;
    }
}
