using Aivp.Tools.Pipeline;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp;

/// <summary>A production's events as progress notifications: finished pieces of those known so far.</summary>
internal sealed class McpProgress(McpServer server, ProgressToken token, CancellationToken cancellationToken) : IProgress<FilmEvent>
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;
    private int _total;
    private int _done;

    public void Report(FilmEvent value)
    {
        lock (_lock)
        {
            string? message = Note(value);
            if (message is null)
            {
                return;
            }

            ProgressNotificationValue progress = new() { Progress = _done, Total = _total, Message = message };

            // One after the other, so that none overtakes another.
            _last = SendAfterAsync(_last, progress);
        }
    }

    private string? Note(FilmEvent value)
    {
        switch (value)
        {
            case FilmEvent.StageStarted started:
                _total += started.Total;
                return $"{started.Stage.ToString().ToLowerInvariant()}: {started.Total}";
            case FilmEvent.PictureReady picture:
                _done++;
                return picture.File;
            case FilmEvent.FrameChosen frame:
                _done++;
                return $"{frame.Frame}: {(frame.Status is ChoiceStatus.Accepted ? "accepted" : "needs review")}";
            case FilmEvent.ClipReady clip:
                _done++;
                return clip.File;
            case FilmEvent.FilmReady film:
                _done++;
                return film.File;
            default:
                return null;
        }
    }

    private async Task SendAfterAsync(Task before, ProgressNotificationValue progress)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        await server.NotifyProgressAsync(token, progress, cancellationToken: cancellationToken);
    }
}
