using Aivp.Tools.Storyboards.Files.Documents;

namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>An entry's words taken apart: what it names, remarks in brackets, the note behind a dash.</summary>
internal sealed record ReferenceText(string Head, IReadOnlyList<string> Brackets, string Note)
{
    private static readonly string[] _dashes = [" — ", " – ", " - ", "—", "–"];

    public static ReferenceText Of(string text)
    {
        string head = text.Trim(), note = "";
        foreach (string dash in _dashes)
        {
            int at = head.IndexOf(dash, StringComparison.Ordinal);
            if (at > 0)
            {
                (head, note) = (head[..at], head[(at + dash.Length)..].Trim());
                break;
            }
        }

        List<string> brackets = [];
        while (head.IndexOf('(') is int open and >= 0)
        {
            int close = head.IndexOf(')', open);
            brackets.Add(head[(open + 1)..(close < 0 ? head.Length : close)].Trim());
            head = $"{head[..open].TrimEnd()} {(close < 0 ? "" : head[(close + 1)..].TrimStart())}".Trim();
        }

        return new(PlainText.Of(head), brackets, note.Length > 0 ? note : string.Join("; ", brackets));
    }
}
