using Aivp.Mcp.Security;
using Aivp.Tools.Skills;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp;

/// <summary>A skill's steps as progress notifications, in their order, each further than the one before as the protocol wants it.</summary>
internal sealed class McpProgress(McpServer server, ProgressToken token, Redaction redaction, CancellationToken cancellationToken) : IProgress<SkillStep>
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;
    private double _progress = -1;

    public void Report(SkillStep value)
    {
        lock (_lock)
        {
            // A step that finishes no piece is a little further all the same.
            _progress = value.Done > _progress ? value.Done : Math.Min(_progress + 0.001, Math.Floor(_progress) + 0.999);
            ProgressNotificationValue progress = new() { Progress = (float)_progress, Total = value.Total, Message = redaction.Clean(value.Message) };

            // One after the other, so that none overtakes another.
            _last = SendAfterAsync(_last, progress);
        }
    }

    private async Task SendAfterAsync(Task before, ProgressNotificationValue progress)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        await server.NotifyProgressAsync(token, progress, cancellationToken: cancellationToken);
    }
}
