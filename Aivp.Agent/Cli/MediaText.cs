using System.Globalization;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary>How far an order is, and what came of it, in words on standard error.</summary>
internal sealed class MediaText(Terminal terminal, bool logs) : IProgress<MediaProgress>
{
    private readonly Dictionary<int, string> _last = [];

    public void Report(MediaProgress value)
    {
        // Several pictures report at the same time.
        lock (_last)
        {
            if (Line(value) is string line && _last.GetValueOrDefault(value.Number) != line)
            {
                _last[value.Number] = line;
                terminal.WriteRemark(value.Number > 1 ? $"{value.Number}: {line}" : line);
            }

            foreach (string text in logs ? value.Log : [])
            {
                terminal.WriteRemark($"  {text}");
            }
        }
    }

    /// <summary>What came of it, in a line or two.</summary>
    public static void Write(Terminal terminal, MediaReport report)
    {
        string cost = report.Cost is decimal usd ? string.Create(CultureInfo.InvariantCulture, $" · ${usd:0.00##}") : "";
        switch (report.Status)
        {
            case "IN_QUEUE":
                foreach (string job in report.Jobs ?? [])
                {
                    terminal.WriteRemark($"Submitted. How far it is: aivp jobs status {job}; to fetch it: aivp jobs result {job}");
                }

                break;
            case "COMPLETED":
                foreach (MadeFile made in report.Images ?? (report.Video is null ? [] : [report.Video]))
                {
                    string length = made.Duration is double seconds ? string.Create(CultureInfo.InvariantCulture, $" · {seconds:0.##} s") : "";
                    terminal.WriteRemark($"{made.File} · {made.Width}x{made.Height}{length}{(made.Reused is true ? " · made before, nothing was spent (--fresh makes another)" : "")}");
                }

                terminal.WriteRemark($"{report.Model} at {report.Provider}{cost}");
                break;
        }
    }

    private static string? Line(MediaProgress value) => value switch
    {
        { Status: "ESTIMATED" } => value.Text,
        { Job: string job } => value.Text is null ? $"Job {job}" : $"Job {job}, request {value.Text}",
        { Status: "IN_QUEUE", QueuePosition: int position } => string.Create(CultureInfo.InvariantCulture, $"Status: IN_QUEUE (position: {position})"),
        { Status: "DOWNLOADING" } => "Downloading…",
        _ => $"Status: {value.Status}",
    };
}
