using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Shots;

/// <summary>Reads a shot's Characters table: with a Facing column, or with the facing in the frames' cells.</summary>
internal sealed class CastReader(MarkdownFile file, Variation variation, FindingLog log)
{
    public IReadOnlyList<CastMember> Read()
    {
        Section? section = file.Find("Characters");
        if (section is null)
        {
            log.Add(StructureKinds.SectionMissing, file.Whole, $"There's no '## Characters' heading{Titles.Meant(file, "Characters")}; add it with the table, or with (none) when nobody is in the shot.");
            return [];
        }

        if (section.Table is not { } table)
        {
            if (section.Blocks.Count > 0 && !SaysNobody(section))
            {
                log.Add(StructureKinds.SectionMissing, file.At(section.Line), "Characters has no table; write one, or (none) when nobody is in the shot.");
            }

            return [];
        }

        int who = table.Column("Character", "Name"), first = table.Column("First Frame", "First"), last = table.Column("Last Frame", "Last");
        if (who < 0 || first < 0)
        {
            log.Add(StructureKinds.ColumnMissing, file.At(table.Line), $"The Characters table has no '{(who < 0 ? "Character" : "First Frame")}' column; its columns are Character, First Frame, Last Frame, Portrait Angle, Facing.");
            return [];
        }

        List<CastMember> cast = [];
        foreach (TableRow row in table.Rows.Where(row => !PlainText.IsNothing(row[who])))
        {
            CastMember member = Member(row, PlainText.Of(row[who]).TrimStart('@').Trim(), row[first], row[last], row[table.Column("Portrait")], row[table.Column("Facing")]);
            if (cast.Exists(other => other.Character == member.Character))
            {
                log.Add(LinkKinds.CharacterTwice, member.Source, $"@{Excerpt.Of(member.Name)} has two rows in this shot's table; leave one.");
            }
            else
            {
                cast.Add(member);
            }
        }

        return cast;
    }

    private CastMember Member(TableRow row, string name, string first, string last, string portrait, string facing)
    {
        SourceLine where = file.At(row.Line);
        PortraitView? view = PlainText.IsNothing(portrait)
            ? null
            : WordLists.Portraits.Read(PlainText.Of(portrait).Split([',', '+', '&', '(', ';'])[0].Replace(" portrait", "", StringComparison.OrdinalIgnoreCase), where, log);
        (string firstFacing, string lastFacing) = Split(facing);
        AppearanceCell cell = new(name, view, where, log);
        Appearance inFirst = cell.Read(first, firstFacing);
        bool sameAsFirst = last.Length == 0
            || (variation is Variation.Small && PlainText.IsNothing(last))
            || Titles.Normalize(last).StartsWith("same", StringComparison.Ordinal);
        return new(CharacterId.Of(name), name, where, inFirst, sameAsFirst ? inFirst : cell.Read(last, lastFacing), view);
    }

    /// <summary>A Facing cell may say one thing for both frames, or two: <c>camera → profile right</c>.</summary>
    private static (string First, string Last) Split(string facing)
    {
        string[] parts = PlainText.IsNothing(facing) ? [""] : facing.Split(["→", "->", "=>", "⇒"], 2, StringSplitOptions.TrimEntries);
        return (parts[0], parts[^1]);
    }

    private static bool SaysNobody(Section section) => section.Blocks.OfType<TextBlock>().Any(text => PlainText.IsNothing(text.Text) || Titles.Normalize(text.Text).StartsWith("no", StringComparison.Ordinal));
}
