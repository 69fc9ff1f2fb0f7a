using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Shots;

/// <summary>Reads <c>visible</c>, <c>hidden</c>, <c>visible, facing camera</c>, <c>visible (profile right)</c>.</summary>
internal sealed class AppearanceCell(string name, PortraitView? view, SourceLine where, FindingLog log)
{
    private static readonly Vocabulary<bool> _visibilities = new(
        ValueKinds.UnknownVisibility,
        "visibility",
        (true, ["visible", "partially visible", "partly visible", "partial", "yes", "可见"]),
        (false, ["hidden", "off-screen", "offscreen", "not visible", "invisible", "absent", "out of frame", "no", "不可见"]));

    /// <param name="cell">The frame's cell.</param>
    /// <param name="facing">The Facing column's cell; empty where there is none.</param>
    public Appearance Read(string cell, string facing)
    {
        string text = PlainText.Of(cell).Replace('（', '(').Replace('，', ',');
        if (text.Length > 0 && PlainText.IsNothing(text))
        {
            return new(false, Facing.Camera);
        }

        int end = text.IndexOfAny([',', '(', ';', '—', '–', ':']);
        string visibility = end < 0 ? text : text[..end];
        string rest = end < 0 ? "" : text[(end + 1)..].Trim(' ', ')');

        // "facing camera" alone, or "visible facing camera".
        if (end < 0 && _visibilities.Find(text) is null && FacingWords.Find(WithoutVisible(text)) is not null)
        {
            (visibility, rest) = ("visible", WithoutVisible(text));
        }

        if (_visibilities.Read(visibility, where, log) is not { } visible || !visible)
        {
            return new(false, Facing.Camera);
        }

        // The cell speaks of its own frame, so it wins over the column.
        if (rest.Length > 0 && FacingWords.Find(rest) is { } own)
        {
            return new(true, own.Facing, own.Toward);
        }

        string said = facing.Length > 0 ? facing : LooksLikeFacing(rest) ? rest : "";
        if (said.Length == 0)
        {
            return NotSaid();
        }

        return FacingWords.Read(said, where, log) is { } read ? new(true, read.Facing, read.Toward) : new(true, Facing.Camera);
    }

    private Appearance NotSaid()
    {
        Facing likely = view switch { PortraitView.Side => Facing.Profile, PortraitView.Back => Facing.Away, _ => Facing.Camera };
        log.Add(TextKinds.FacingMissing, where, $"@{Excerpt.Of(name)} is visible, but not said to face any way; {FacingNames.Of(likely)} is taken. Write camera, 3/4 left, profile right or away.");
        return new(true, likely);
    }

    private static string WithoutVisible(string text) => text.StartsWith("visible ", StringComparison.OrdinalIgnoreCase) ? text[8..] : text;

    private static bool LooksLikeFacing(string rest) => rest.Contains("facing", StringComparison.OrdinalIgnoreCase) || rest.Length > 0 && NearestName.Of(rest, FacingNames.All) is not null;
}
