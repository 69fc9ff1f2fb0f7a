using System.Globalization;
using System.Net;
using System.Text;

namespace Aivp.Tools.Pipeline;

/// <summary>Writes a review as one page that needs nothing else: pictures and style are in it.</summary>
internal static class ReviewPage
{
    private const string Style = """
        :root{--bg:#fbfaf7;--ink:#1d1f23;--soft:#6c7079;--line:#e4e1d9;--card:#fff;--good:#23774a;--warn:#9a6700;--bad:#b3261e}
        @media(prefers-color-scheme:dark){:root{--bg:#14161a;--ink:#eceae4;--soft:#9aa0ab;--line:#2c3038;--card:#1b1e24;--good:#7ecb95;--warn:#e6b450;--bad:#ef8b84}}
        *{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,"DejaVu Sans",sans-serif}
        main{max-width:1080px;margin:0 auto;padding:40px 24px 64px}h1{font-size:30px;margin:0 0 4px}h2{font-size:19px;margin:40px 0 12px}.soft{color:var(--soft)}
        .head{display:flex;gap:20px;align-items:flex-start;justify-content:space-between;flex-wrap:wrap}
        .badge{display:inline-block;border:1.5px solid currentColor;border-radius:99px;padding:2px 12px;font-size:13px;font-weight:600;letter-spacing:.02em;white-space:nowrap}
        .PASS{color:var(--good)}.WARN,.PASS_WITH_WARNINGS{color:var(--warn)}.FAIL{color:var(--bad)}.SKIPPED{color:var(--soft)}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:28px 0 0}
        .facts div{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 14px}.facts b{display:block;font-size:20px}.facts span{color:var(--soft);font-size:13px}
        table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line);border-radius:10px}
        th,td{text-align:left;vertical-align:top;padding:9px 14px;border-top:1px solid var(--line)}thead th{border-top:0;color:var(--soft);font-weight:500;font-size:13px}
        .shots{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:16px}.shot{background:var(--card);border:1px solid var(--line);border-radius:10px;overflow:hidden}
        .shot img{display:block;width:100%;height:170px;object-fit:cover;background:#000}.shot.tall img{height:320px;object-fit:contain}.shot>div{padding:12px 14px}td:first-child{white-space:nowrap}.shot h3{margin:0;font-size:16px;display:flex;justify-content:space-between;gap:8px}
        ul{margin:6px 0 0;padding-left:18px}
        """;

    /// <summary>The page.</summary>
    /// <param name="name">The project's.</param>
    /// <param name="report">The review.</param>
    /// <param name="stills">A picture of each shot, PNG; null: there is none.</param>
    public static string Write(string name, ReviewReport report, IReadOnlyList<byte[]?> stills)
    {
        StringBuilder page = new();
        Add(page, $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{Text(name)} – review</title><style>{Style}</style></head><body><main>");
        Add(page, $"<div class=\"head\"><div><h1>{Text(name)}</h1><div class=\"soft\">{Text(report.Film)} · {report.Duration.TotalSeconds:0.##} s · {report.Resolution} · {report.Fps:0.###} fps · {Text(report.Codec)}{(report.AudioCodec is null ? ", no sound" : " and " + Text(report.AudioCodec))} · {report.FileSizeMb:0.#} MB</div></div>{Badge(report.Overall)}</div>");
        page.Append("<div class=\"facts\">");
        Fact("consistency", report.ConsistencyScore is double score ? Number($"{score:0.00}") : "–", report.WorstScore is double worst ? Number($"worst keyframe {worst:0.00}") : "nothing scored");
        Fact("accepted at first try", report.FirstTryShare is double share ? Number($"{share * 100:0} %") : "–", "of the keyframes");
        Fact("cost", Number($"${report.CostUsd:0.00}"), Number($"${report.CostPerMinuteUsd:0.00} a finished minute"));
        Fact("loudness", report.LoudnessLufs is double loud ? Number($"{loud:0.0} LUFS") : "–", report.AudioCodec is null ? "no sound" : "-14 is usual");
        Fact("made in", report.MadeIn is { } time ? Span(time) : "–", "from the first picture to the film");
        page.Append("</div><h2>Checks</h2><table><thead><tr><th>check</th><th></th><th>found</th><th>expected</th></tr></thead><tbody>");
        foreach ((string check, FilmCheck result) in report.Checks.OrderBy(pair => pair.Value.Status switch { FilmVerdict.Fail => 0, FilmVerdict.Warn => 1, FilmVerdict.Pass => 2, _ => 3 }))
        {
            string message = result.Message.Length > 0 ? $"<div class=\"soft\">{Text(result.Message)}</div>" : "";
            Add(page, $"<tr><td>{Text(check.Replace('_', ' '))}</td><td>{Badge(result.Status)}</td><td>{Text(result.Value)}{message}</td><td class=\"soft\">{Text(result.Expected)}</td></tr>");
        }

        page.Append("</tbody></table><h2>Shots</h2><div class=\"shots\">");
        for (int i = 0; i < report.Shots.Count; i++)
        {
            Shot(page, report.Shots[i], stills.ElementAtOrDefault(i), IsTall(report.Resolution));
        }

        return page.Append("</div></main></body></html>\n").ToString();

        void Fact(string label, string value, string more) => Add(page, $"<div><span>{label}</span><b>{value}</b><span>{more}</span></div>");
    }

    private static void Shot(StringBuilder page, ShotReview shot, byte[]? still, bool isTall)
    {
        string picture = still is null ? "" : $"<img alt=\"shot {Text(shot.Shot)}\" src=\"data:image/png;base64,{Convert.ToBase64String(still)}\">";
        string when = shot.Start is { } start ? Number($"at {start.TotalSeconds:0.0} s, ") : "";
        string length = shot.Duration is { } duration ? Number($"{duration.TotalSeconds:0.##} s") : "no clip";
        string score = shot.Score is double value ? Number($"score {value:0.00}") : "unscored";
        Add(page, $"<div class=\"shot{(isTall ? " tall" : "")}\">{picture}<div><h3>{Text(shot.Shot)} {Badge(shot.Status)}</h3><div class=\"soft\">{when}{length} · {score} · {shot.Candidates} candidate{(shot.Candidates == 1 ? "" : "s")}{(shot.FirstTry ? ", accepted at first try" : "")}</div>");
        if (shot.Remarks.Count > 0)
        {
            page.Append("<ul>").AppendJoin("", shot.Remarks.Select(remark => $"<li>{Text(remark)}</li>")).Append("</ul>");
        }

        page.Append("</div></div>");
    }

    private static bool IsTall(string resolution) => resolution.Split('x') is [string width, string height] && int.Parse(width, CultureInfo.InvariantCulture) < int.Parse(height, CultureInfo.InvariantCulture);

    private static string Badge(FilmVerdict verdict)
    {
        string name = verdict switch
        {
            FilmVerdict.Pass => "PASS",
            FilmVerdict.PassWithWarnings => "PASS_WITH_WARNINGS",
            FilmVerdict.Warn => "WARN",
            FilmVerdict.Fail => "FAIL",
            _ => "SKIPPED",
        };
        return $"<span class=\"badge {name}\">{name.Replace('_', ' ')}</span>";
    }

    private static string Span(TimeSpan time) => time.TotalHours >= 1 ? Number($"{time.TotalHours:0.0} h") : time.TotalMinutes >= 1 ? Number($"{time.TotalMinutes:0.0} min") : Number($"{time.TotalSeconds:0} s");

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Number(FormattableString number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Add(StringBuilder page, FormattableString html) => page.Append(html.ToString(CultureInfo.InvariantCulture));
}
