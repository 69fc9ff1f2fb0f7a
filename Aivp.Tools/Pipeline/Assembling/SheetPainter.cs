using System.Globalization;
using System.Security;
using System.Text;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Draws one page of a contact sheet as SVG.</summary>
internal sealed class SheetPainter(int thumbHeight, Func<string, string> dataUri)
{
    private const string Good = "#7ecb95", Doubtful = "#e6b450", Bad = "#e57373", Ink = "#e9e6df", Soft = "#9aa0ab", Faint = "#2a2e36";
    private readonly StringBuilder _svg = new();

    public string Paint(SheetPage page, int height)
    {
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{SheetLayout.Width}\" height=\"{height}\" viewBox=\"0 0 {SheetLayout.Width} {height}\" font-family=\"DejaVu Sans, sans-serif\">");
        Add($"<rect width=\"100%\" height=\"100%\" fill=\"#16181d\"/>");
        Text(SheetLayout.Margin, 78, 38, Ink, page.Project, SheetLayout.Width - (2 * SheetLayout.Margin), bold: true);
        Text(SheetLayout.Margin, 116, 17, Soft, page.Summary, SheetLayout.Width - (2 * SheetLayout.Margin));
        int y = SheetLayout.Head;
        foreach (SheetShot shot in page.Shots)
        {
            Shot(shot, y);
            y += SheetLayout.Height(shot, thumbHeight);
        }

        return _svg.Append("</svg>").ToString();
    }

    private void Shot(SheetShot shot, int top)
    {
        Add($"<rect x=\"{SheetLayout.Margin}\" y=\"{top}\" width=\"{SheetLayout.Width - (2 * SheetLayout.Margin)}\" height=\"1\" fill=\"{Faint}\"/>");
        int y = top + 52;
        Text(SheetLayout.Margin, y, 34, Ink, shot.Id, SheetLayout.Facts - 20, bold: true);
        foreach (string fact in shot.Facts)
        {
            y += 22;
            Text(SheetLayout.Margin, y, 14, Soft, fact, SheetLayout.Facts - 20);
        }

        y += 8;
        foreach (string line in Wrapped(shot.Motion, 34, 3))
        {
            y += 19;
            Text(SheetLayout.Margin, y, 12.5, "#767c87", line, SheetLayout.Facts - 12);
        }

        int frameTop = top + 14;
        foreach (SheetFrame frame in shot.Frames)
        {
            Frame(frame, frameTop);
            frameTop += SheetLayout.Height(frame, thumbHeight);
        }
    }

    private void Frame(SheetFrame frame, int top)
    {
        const int Left = SheetLayout.Margin + SheetLayout.Facts;
        string state = frame.Accepted ? "accepted" : "needs review";
        Text(Left, top + 20, 14, Ink, frame.Name, 110, bold: true);
        Add($"<rect x=\"{Left + 112}\" y=\"{top + 5}\" width=\"{(frame.Accepted ? 84 : 112)}\" height=\"21\" rx=\"10.5\" fill=\"{(frame.Accepted ? "#233a2b" : "#48301f")}\"/>");
        Text(Left + 124, top + 20, 12.5, frame.Accepted ? Good : Doubtful, state, 120, bold: true);
        Text(Left + 240, top + 20, 13, Soft, frame.Reason, SheetLayout.Width - SheetLayout.Margin - Left - 240);
        for (int i = 0; i < frame.Candidates.Count; i++)
        {
            int x = Left + (i % SheetLayout.PerRow * (SheetLayout.ThumbWidth + SheetLayout.Gap));
            int y = top + SheetLayout.Caption + (i / SheetLayout.PerRow * (thumbHeight + SheetLayout.Below));
            Candidate(frame.Candidates[i], i + 1, x, y);
        }
    }

    private void Candidate(SheetCandidate candidate, int number, int x, int y)
    {
        const int Width = SheetLayout.ThumbWidth;
        if (candidate.Picture is null)
        {
            Add($"<rect x=\"{x}\" y=\"{y}\" width=\"{Width}\" height=\"{thumbHeight}\" fill=\"{Faint}\"/>");
            Text(x + 108, y + (thumbHeight / 2) + 5, 14, Soft, "cleaned away", Width);
        }
        else
        {
            Add($"<image x=\"{x}\" y=\"{y}\" width=\"{Width}\" height=\"{thumbHeight}\" preserveAspectRatio=\"xMidYMid slice\" opacity=\"{(candidate.Chosen ? "1" : "0.62")}\" xlink:href=\"{dataUri(candidate.Picture)}\"/>");
        }

        if (candidate.Chosen)
        {
            Add($"<rect x=\"{x - 3}\" y=\"{y - 3}\" width=\"{Width + 6}\" height=\"{thumbHeight + 6}\" rx=\"3\" fill=\"none\" stroke=\"{Ink}\" stroke-width=\"4\"/>");
            Add($"<circle cx=\"{x + Width - 22}\" cy=\"{y + 22}\" r=\"15\" fill=\"{Ink}\"/>");
            Add($"<path d=\"M{x + Width - 29} {y + 22} l5.5 6 l9.5 -11\" fill=\"none\" stroke=\"#16181d\" stroke-width=\"3.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>");
        }

        string colour = candidate.Score is null ? Soft : candidate.Good ? Good : candidate.Score > 0.5 ? Doubtful : Bad;
        string score = candidate.Score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "unscored";
        Text(x, y + thumbHeight + 24, 15, colour, score, 80, bold: true);
        Text(x + (candidate.Score is null ? 82 : 48), y + thumbHeight + 24, 13, candidate.Chosen ? Ink : Soft, candidate.Chosen ? "chosen" : string.Create(CultureInfo.InvariantCulture, $"candidate {number}"), 100);
        Text(x + 150, y + thumbHeight + 24, 12, Soft, candidate.Remark, Width - 150);
    }

    private void Text(double x, double y, double size, string colour, string text, double room, bool bold = false)
    {
        int most = (int)(room / (size * (bold ? 0.66 : 0.58)));
        string shown = text.Length > most ? text[..Math.Max(0, most - 1)].TrimEnd() + "…" : text;
        string clean = SecurityElement.Escape(new string([.. shown.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]));
        Add($"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\"{(bold ? " font-weight=\"bold\"" : "")}>{clean}</text>");
    }

    private static List<string> Wrapped(string text, int most, int lines)
    {
        List<string> wrapped = [];
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (wrapped.Count > 0 && wrapped[^1].Length + word.Length < most)
            {
                wrapped[^1] += " " + word;
            }
            else if (wrapped.Count < lines)
            {
                wrapped.Add(word);
            }
            else
            {
                wrapped[^1] += "…";
                break;
            }
        }

        return wrapped;
    }

    private void Add(FormattableString part) => _svg.Append(part.ToString(CultureInfo.InvariantCulture));
}
