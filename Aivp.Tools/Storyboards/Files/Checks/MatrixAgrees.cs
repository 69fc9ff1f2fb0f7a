using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>The frame plan's visibility matrix shows whom the shots show.</summary>
internal sealed class MatrixAgrees : IRule
{
    public void Check(ProjectDraft project, FindingLog log)
    {
        if (project.FramePlanFile?.Find("Character Visibility Matrix")?.Table is not { } table)
        {
            return;
        }

        int shotColumn = table.Column("Shot"), frameColumn = table.Column("Frame");
        foreach (TableRow row in table.Rows)
        {
            SourceLine where = project.FramePlanFile.At(row.Line);
            if (!ShotId.TryParse(PlainText.Of(row[shotColumn]), out ShotId id) || project.Shot(id) is not { } shot)
            {
                log.Add(LinkKinds.NoSuchShot, where, $"There's no Shot '{Excerpt.Of(row[shotColumn])}'; the matrix has a row for each frame of a shot: | 1.2 | ff | … |");
                continue;
            }

            if (WordLists.Frames.Read(PlainText.Of(row[frameColumn]), where, log) is not { } kind)
            {
                continue;
            }

            for (int column = 0; column < table.Header.Count; column++)
            {
                if (PlainText.Of(table.Header[column]).StartsWith('@'))
                {
                    Compare(shot, kind, CharacterId.Of(PlainText.Of(table.Header[column])), row[column], where, log);
                }
            }
        }
    }

    private static void Compare(Shot shot, FrameKind kind, CharacterId character, string cell, SourceLine where, FindingLog log)
    {
        Appearance? appearance = shot.VisibleIn(kind).FirstOrDefault(member => member.Character == character)?.In(kind);
        bool said = !PlainText.IsNothing(cell);
        string frame = $"{new PlainFrame(shot.Id, kind)}";
        if (said != appearance is not null)
        {
            log.Add(PlanKinds.MatrixDisagrees, where, $"@{character} is {(said ? "visible" : "not visible")} in {frame} by the matrix, and {(said ? "not visible" : "visible")} by the shot's table; write {(said ? "—" : Views.Word(Views.Of(appearance!.Value.Facing)))}.");
        }
        else if (appearance is { } seen && WordLists.Portraits.Read(PlainText.WithoutRemark(cell), where, log) is { } view && !Views.Agree(view, seen.Facing))
        {
            log.Add(PlanKinds.MatrixDisagrees, where, $"@{character} is seen from the {Views.Word(view)} in {frame} by the matrix, and faces {FacingNames.Of(seen.Facing)} by the shot's table; write {Views.Word(Views.Of(seen.Facing))}.");
        }
    }
}
