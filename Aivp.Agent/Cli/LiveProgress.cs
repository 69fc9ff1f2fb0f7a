using Aivp.Tools.Pipeline;
using Spectre.Console;

namespace Aivp.Agent.Cli;

/// <summary>Progress for somebody who watches: a bar for each stage, and above them a line for each frame that is chosen.</summary>
internal sealed class LiveProgress : IProgress<FilmEvent>
{
    private readonly Lock _lock = new();
    private readonly Terminal _terminal;
    private readonly ProgressContext _context;
    private readonly Dictionary<FilmStage, ProgressTask> _bars = [];

    private LiveProgress(Terminal terminal, ProgressContext context)
    {
        _terminal = terminal;
        _context = context;
    }

    public static Task<ProductionReport> RunAsync(Terminal terminal, Func<IProgress<FilmEvent>, Task<ProductionReport>> work) =>
        terminal.Screen.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new CountColumn(),
                new ElapsedTimeColumn(),
                new SpinnerColumn())
            .StartAsync(context => work(new LiveProgress(terminal, context)));

    public void Report(FilmEvent value)
    {
        // One at a time and at once: a Progress<T> would hand events to other threads, and they would overtake each other.
        lock (_lock)
        {
            switch (value)
            {
                case FilmEvent.StageStarted started:
                    // A stage without pieces is finished as it starts.
                    _bars[started.Stage] = _context.AddTask(EventText.StageName(started.Stage), maxValue: Math.Max(started.Total, 1));
                    _bars[started.Stage].Value = started.Total == 0 ? 1 : 0;
                    break;
                case FilmEvent.PictureReady:
                    Advance(FilmStage.References);
                    break;
                case FilmEvent.FrameChosen frame:
                    Say(frame, frame.Status is ChoiceStatus.Accepted ? "green" : "bold red");
                    Advance(FilmStage.Keyframes);
                    break;
                case FilmEvent.ClipJudged clip when EventText.Of(clip) is not null:
                    Say(clip, clip.Accepted ? "green" : "bold red");
                    break;
                case FilmEvent.ClipReady:
                    Advance(FilmStage.Clips);
                    break;
                case FilmEvent.FilmReady:
                    Advance(FilmStage.Film);
                    break;
                case FilmEvent.Remark:
                    Say(value, "yellow");
                    break;
            }
        }
    }

    private void Say(FilmEvent value, string style) =>
        _terminal.Screen.MarkupLine($"[{style}]{Markup.Escape(EventText.Of(value) ?? "")}[/]");

    private void Advance(FilmStage stage)
    {
        if (_bars.TryGetValue(stage, out ProgressTask? bar))
        {
            bar.Increment(1);
        }
    }
}
