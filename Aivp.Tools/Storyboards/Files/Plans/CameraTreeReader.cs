using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Plans;

/// <summary>Reads <c>camera-tree.md</c>.</summary>
internal sealed class CameraTreeReader(MarkdownFile file, FindingLog log)
{
    private readonly HashSet<(SceneId Scene, string Camera)> _seen = [];

    /// <summary>All scenes' positions in the file's order.</summary>
    public IReadOnlyList<CameraPosition> Read()
    {
        List<CameraPosition> positions = [];
        foreach (Section scene in file.Root.All.Where(section => section.Level > 1 && Titles.Match(section.Title, "Scene")))
        {
            int colon = scene.Title.IndexOfAny([':', '：']);
            string slug = PlainText.WithoutRemark(scene.Title[(colon < 0 ? 5 : colon + 1)..]);
            if (ProjectPath.Leaves(slug, file.At(scene.Line), log))
            {
                continue;
            }

            if (scene.All.FirstOrDefault(section => section.Table is { } table && table.Column("cam_idx", "Camera", "cam") >= 0)?.Table is { } cameras)
            {
                Read(SceneId.Of(slug), cameras, positions);
            }
            else
            {
                log.Add(StructureKinds.SectionMissing, file.At(scene.Line), $"Scene '{Excerpt.Of(slug)}' has no table of camera positions; write one with the columns cam_idx, Type, Angle, Shots, Parent, Covers?, Missing.");
            }
        }

        return positions;
    }

    private void Read(SceneId scene, TableBlock table, List<CameraPosition> positions)
    {
        int name = table.Column("cam_idx", "Camera", "cam"), type = table.Column("Type", "Framing", "Size"), angle = table.Column("Angle"), shots = table.Column("Shots", "Shot");
        int parent = table.Column("Parent"), covers = table.Column("Covers"), missing = table.Column("Missing");
        foreach ((string column, int index) in new[] { ("Type", type), ("Shots", shots), ("Parent", parent) })
        {
            if (index < 0)
            {
                log.Add(StructureKinds.ColumnMissing, file.At(table.Line), $"The table of cameras has no '{column}' column; its columns are cam_idx, Type, Angle, Shots, Parent, Covers?, Missing.");
            }
        }

        foreach (TableRow row in table.Rows.Where(row => !PlainText.IsNothing(row[name])))
        {
            SourceLine where = file.At(row.Line);
            if (CameraName.Find(row[name]) is not { } camera)
            {
                log.Add(ValueKinds.CameraNotUnderstood, where, $"'{Excerpt.Of(row[name])}' is no camera's name; write one word: cam_0.");
                continue;
            }

            if (!_seen.Add((scene, camera)))
            {
                log.Add(LinkKinds.CameraTwice, where, $"{camera} has two rows in scene {scene}; leave one, or give the other its own name.");
                continue;
            }

            (string? parentCamera, ShotId? parentShot) = ParentCell.Read(row[parent], where, log);
            positions.Add(new(scene, Camera(camera, row[type], row[angle], where), where, parentCamera, Shots(row[shots], where))
            {
                ParentShot = parentShot,
                Covers = PlainText.IsNothing(row[covers]) ? null : WordLists.YesNo.Read(PlainText.WithoutRemark(row[covers]), where, log),
                Missing = PlainText.IsNothing(row[missing]) ? null : row[missing],
            });
        }
    }

    private Camera Camera(string name, string type, string angle, SourceLine where) => new(
        name,
        (type.Length == 0 ? null : FramingWords.Read(PlainText.WithoutRemark(type), where, log)) ?? Framing.Medium,
        PlainText.IsNothing(angle) ? CameraCell.AssumeEyeLevel(name, where, log) : AngleWords.Read(PlainText.WithoutRemark(angle), where, log) ?? CameraAngle.EyeLevel);

    private List<ShotId> Shots(string cell, SourceLine where)
    {
        List<ShotId> shots = [];
        foreach (string part in PlainText.IsNothing(cell) ? [] : cell.Split([',', '，', '、', ';', '&', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ShotId.TryParse(PlainText.Of(part), out ShotId id))
            {
                shots.Add(id);
            }
            else
            {
                log.Add(ValueKinds.ShotIdNotUnderstood, where, $"'{Excerpt.Of(part)}' is no shot id; write scene number, dot, shot number, with commas between: 1.1, 1.3.");
            }
        }

        return shots;
    }
}
