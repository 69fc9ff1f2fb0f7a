using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Kinds;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Storyboards.Files.Shots;

/// <summary>Finds out which shot each file holds: by its Shot ID, else its heading, else the order of the files.</summary>
/// <remarks>A file without an id of its own takes the first one of the frame plan that no other file has.</remarks>
internal sealed class ShotNumbering(IReadOnlyCollection<ShotId> planned, FindingLog log)
{
    /// <param name="files">By name.</param>
    /// <returns>Each file with its id; files whose id another one has already are left out.</returns>
    public IReadOnlyList<(MarkdownFile File, ShotId Id)> Number(IReadOnlyList<MarkdownFile> files)
    {
        ShotId?[] ids = [.. files.Select(Said)];
        Dictionary<ShotId, MarkdownFile> owners = [];
        for (int i = 0; i < files.Count; i++)
        {
            if (ids[i] is { } id && !owners.TryAdd(id, files[i]))
            {
                log.Add(LinkKinds.ShotTwice, files[i].At(LineOfId(files[i])), $"Shot {id} is also in {owners[id].Path}; every shot has its own id.");
            }
        }

        Queue<ShotId> free = new(planned.Where(id => !owners.ContainsKey(id)).Order());
        ShotId last = default;
        for (int i = 0; i < files.Count; i++)
        {
            if (ids[i] is null)
            {
                ShotId taken = free.TryDequeue(out ShotId next) ? next : After(last, owners);
                ids[i] = taken;
                owners[taken] = files[i];
                log.Add(ProjectKinds.IdFromOrder, files[i].At(LineOfId(files[i])), $"The file doesn't say which shot it is; by its place among the files it's taken for Shot {taken}. Write | Shot ID | {taken} | into its Metadata.");
            }

            last = ids[i]!.Value;
        }

        return [.. files.Select((file, i) => (file, ids[i]!.Value)).Where(pair => owners[pair.Value] == pair.file)];
    }

    private ShotId? Said(MarkdownFile file)
    {
        Field? row = IdRow(file);
        ShotId? inTable = null;
        if (row is not null && !PlainText.IsNothing(row.Value))
        {
            if (ShotId.TryParse(PlainText.Of(row.Value), out ShotId id))
            {
                inTable = id;
            }
            else
            {
                log.Add(ValueKinds.ShotIdNotUnderstood, file.At(row.Line), $"'{Excerpt.Of(row.Value)}' is no shot id; write scene number, dot, shot number: 1.2.");
            }
        }

        ShotId? inHeading = InHeading(file);
        if (inTable is not null && inHeading is not null && inTable != inHeading)
        {
            log.Add(ProjectKinds.IdsDisagree, file.At(file.Heading!.Line), $"The heading says Shot {inHeading} and the Metadata table {inTable}; the table counts. Write # Shot {inTable}.");
        }

        if (inTable is null && inHeading is not null && !log.Mentions(file.At(row?.Line ?? 0)))
        {
            log.Add(ProjectKinds.IdFromHeading, file.At(file.Heading!.Line), $"Metadata has no Shot ID; the heading's {inHeading} is taken. Write | Shot ID | {inHeading} | into the table.");
        }

        return inTable ?? inHeading;
    }

    private static ShotId? InHeading(MarkdownFile file)
    {
        if (file.Heading is not { } heading)
        {
            return null;
        }

        string[] words = PlainText.Of(heading.Title).Split([' ', ':', '—', '–'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[0].Equals("shot", StringComparison.OrdinalIgnoreCase) && ShotId.TryParse(words[1], out ShotId id) ? id : null;
    }

    private static Field? IdRow(MarkdownFile file) => file.Find("Metadata")?.Facts.FirstOrDefault(fact => fact.Is("Shot ID"));

    private static int LineOfId(MarkdownFile file) => IdRow(file)?.Line ?? file.Heading?.Line ?? 0;

    private static ShotId After(ShotId last, Dictionary<ShotId, MarkdownFile> owners)
    {
        ShotId next = new(Math.Max(last.Scene, 1), last.Number + 1);
        while (owners.ContainsKey(next))
        {
            next = next with { Number = next.Number + 1 };
        }

        return next;
    }
}
