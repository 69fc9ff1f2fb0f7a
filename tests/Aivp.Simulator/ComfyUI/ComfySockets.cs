using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Aivp.Simulator.Jobs;
using Microsoft.AspNetCore.Http;

namespace Aivp.Simulator.ComfyUI;

/// <summary>Tells whoever queued a prompt, and listens, how far it is.</summary>
internal sealed class ComfySockets
{
    private readonly ConcurrentDictionary<string, Channel<string>> _listeners = new();
    private readonly ConcurrentDictionary<string, string> _clients = new();

    /// <summary>Whose prompt it is.</summary>
    public void Own(string promptId, string? clientId) => _clients[promptId] = clientId ?? "";

    /// <summary>Whether somebody listens for a client.</summary>
    public bool IsHeard(string? clientId) => clientId is not null && _listeners.ContainsKey(clientId);

    /// <summary>A prompt has ended.</summary>
    public void Announce(SimJob job)
    {
        if (!_clients.TryGetValue(job.Id, out string? client) || !_listeners.TryGetValue(client, out Channel<string>? listener))
        {
            return;
        }

        string ending = job.State is SimJobState.Cancelled ? "execution_interrupted" : job.Outcome is null ? "execution_success" : "execution_error";
        Say(listener, "execution_start", new() { ["prompt_id"] = job.Id, ["timestamp"] = 1 });
        Say(listener, "executing", new() { ["prompt_id"] = job.Id, ["node"] = "7", ["display_node"] = "7" });
        Say(listener, "progress", new() { ["prompt_id"] = job.Id, ["node"] = "7", ["value"] = 20, ["max"] = 20 });
        Say(listener, ending, new() { ["prompt_id"] = job.Id, ["timestamp"] = 2 });
        Say(listener, "executing", new() { ["prompt_id"] = job.Id, ["node"] = null });
    }

    public async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = 400;
            return;
        }

        string client = context.Request.Query["clientId"].ToString() is { Length: > 0 } given ? given : Guid.NewGuid().ToString("N");
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        Channel<string> messages = Channel.CreateUnbounded<string>();
        _listeners[client] = messages;
        Say(messages, "status", new() { ["status"] = new JsonObject { ["exec_info"] = new JsonObject { ["queue_remaining"] = 0 } }, ["sid"] = client });
        Task closing = CloseAsync(socket, messages, context.RequestAborted);
        try
        {
            await foreach (string message in messages.Reader.ReadAllAsync(context.RequestAborted))
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, context.RequestAborted);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The listener is gone.
        }

        _listeners.TryRemove(client, out _);
        await closing;
    }

    private static async Task CloseAsync(WebSocket socket, Channel<string> messages, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[1 << 12];
        try
        {
            while ((await socket.ReceiveAsync(buffer, cancellationToken)).MessageType is not WebSocketMessageType.Close)
            {
                // What clients say matters to nobody.
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // Gone without a word.
        }

        messages.Writer.TryComplete();
    }

    private static void Say(Channel<string> listener, string type, JsonObject data) =>
        listener.Writer.TryWrite(new JsonObject { ["type"] = type, ["data"] = data }.ToJsonString());
}
