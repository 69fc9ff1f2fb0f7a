using System.Globalization;
using Aivp.Agent.Chat;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary>A call as one line that changes while somebody watches, and as a line at its end where nobody does.</summary>
internal sealed class CallLine(Terminal terminal, string skill, string arguments) : ICallLine
{
    private const string Wheel = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

    private readonly Lock _lock = new();
    private int _steps;
    private bool _isOver;

    /// <inheritdoc/>
    public void Report(SkillStep value)
    {
        lock (_lock)
        {
            if (_isOver || !terminal.IsInteractive)
            {
                return;
            }

            string count = value.Total is { } total ? string.Create(CultureInfo.InvariantCulture, $"{value.Done}/{total}  ") : "";
            Rewrite($"  {terminal.Paint(Ink.Cyan, Wheel[_steps++ % Wheel.Length].ToString())} {skill}  ", $"{count}{value.Message}");
        }
    }

    /// <inheritdoc/>
    public void End(bool isDone, string outcome)
    {
        lock (_lock)
        {
            _isOver = true;
            string mark = isDone ? terminal.Paint(Ink.Green, "✓") : terminal.Paint(Ink.Red, "✗");
            if (!terminal.IsInteractive)
            {
                terminal.WriteRemark($"{(isDone ? "✓" : "✗")} {skill}{(arguments.Length > 0 ? $" {arguments}" : "")} · {outcome}");
                return;
            }

            // The answer says the whole of what went wrong.
            Rewrite($"  {mark} {skill}  ", $"{(arguments.Length > 0 ? $"{arguments} · " : "")}{outcome}");
            terminal.Output.WriteLine();
        }
    }

    // A line that's longer than the terminal is wide can't be written over.
    private void Rewrite(string start, string rest)
    {
        int room = Math.Max(10, terminal.Screen.Profile.Width - skill.Length - 7);
        string line = rest.Replace('\n', ' ');
        terminal.Output.Write($"\r\e[K{start}{terminal.Paint(Ink.Dim, line.Length > room ? $"{line[..(room - 1)]}…" : line)}");
        terminal.Output.Flush();
    }
}
